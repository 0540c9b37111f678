BEGIN;
SET LOCAL check_function_bodies = off;

-- pgorm:step id=create-table/public.x_words mode=transactional
CREATE TABLE public.x_words (
    word text
);

-- pgorm:step id=create-function/public.y_fold%28text%29 mode=transactional
CREATE FUNCTION public.y_fold(t text)
RETURNS text
LANGUAGE sql
IMMUTABLE
AS $$SELECT lower(t)$$;

-- pgorm:step id=create-function/public.z%20Kind%28%29 mode=transactional
CREATE FUNCTION public."z Kind"()
RETURNS integer
LANGUAGE sql
AS $$SELECT 1$$;

-- pgorm:step id=create-function/public.a_kind%28%29 mode=transactional
CREATE FUNCTION public.a_kind()
RETURNS integer
LANGUAGE plpgsql
AS $$BEGIN RETURN "z Kind"(); END$$;

-- pgorm:step id=create-column/public.item.kind mode=transactional
-- danger (add-column-rewrite): Every row gets its own value of column public.item.kind: the table is rewritten while nobody can read or write it.
--   safe: Add it without a value, set the default, fill it in batches, then make it NOT NULL.
ALTER TABLE public.item ADD COLUMN kind integer DEFAULT public.a_kind() NOT NULL;

-- pgorm:step id=create-function/public.z_clean%28text%29 mode=transactional
CREATE FUNCTION public.z_clean(t text)
RETURNS text
LANGUAGE plpgsql
IMMUTABLE
AS $$BEGIN RETURN coalesce((SELECT y_fold(t) FROM x_words LIMIT 1), t); END$$;

-- pgorm:step id=alter-function/public.slug%28text%29 mode=transactional
CREATE OR REPLACE FUNCTION public.slug(t text)
RETURNS text
LANGUAGE plpgsql
IMMUTABLE
AS $$BEGIN RETURN z_clean(t); END$$;

-- pgorm:step id=drop-function/public.old_clean%28text%29 mode=transactional
-- warning (drop-routine): Running code that calls function public.old_clean(text) fails; so do quoted bodies that call it, and nothing tells which those are.
--   safe: Deploy code that does not call it first.
DROP FUNCTION public.old_clean(text);

-- pgorm:step id=create-index/public.item_slug_too mode=transactional
-- danger (create-index): Nobody can write to the table while index public.item_slug_too is built.
--   safe: CREATE INDEX CONCURRENTLY; on failure drop the invalid index and try again.
CREATE INDEX item_slug_too ON public.item (id, (public.slug(name)));

-- pgorm:step id=create-function/public.a_circle%28integer%29 mode=transactional
CREATE FUNCTION public.a_circle(n integer)
RETURNS text
LANGUAGE plpgsql
AS $$BEGIN IF n > 0 THEN RETURN b_circle(n - 1); END IF; RETURN ''; END$$;

-- pgorm:step id=create-function/public.b_check%28text%29 mode=transactional
CREATE FUNCTION public.b_check(t text)
RETURNS boolean
LANGUAGE plpgsql
AS $$BEGIN RETURN y_fold(t) > a_circle(0); END$$;

-- pgorm:step id=create-function/public.b_circle%28integer%29 mode=transactional
CREATE FUNCTION public.b_circle(n integer)
RETURNS text
LANGUAGE plpgsql
AS $$BEGIN IF n > 0 THEN RETURN a_circle(n - 1); END IF; RETURN ''; END$$;

-- pgorm:step id=create-constraint/public.item.slugged mode=transactional
-- danger (add-check): The table is read through for constraint public.item.slugged while nobody can read or write it.
--   safe: Add it NOT VALID, then VALIDATE in a separate transaction, which lets readers and writers go on.
ALTER TABLE public.item ADD CONSTRAINT slugged CHECK (public.b_check(name));

COMMIT;
