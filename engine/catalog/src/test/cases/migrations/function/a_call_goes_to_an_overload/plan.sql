BEGIN;
SET LOCAL check_function_bodies = off;

-- pgorm:step id=drop-view/public.v mode=transactional
DROP VIEW public.v;

-- pgorm:step id=drop-constraint/public.t.c mode=transactional
ALTER TABLE public.t DROP CONSTRAINT c;

-- pgorm:step id=drop-default-column/public.t.a mode=transactional
ALTER TABLE public.t ALTER COLUMN a DROP DEFAULT;

-- pgorm:step id=drop-column/public.t.c mode=transactional
-- danger (replace-generated): Column public.t.c is dropped and added again, since this server cannot change its expression. It holds no values of its own: all are computed again, while nobody can read or write the table.
--   safe: From PostgreSQL 17 the expression can be changed in place; from 18 a virtual column needs no rewrite.
ALTER TABLE public.t DROP COLUMN c;

-- pgorm:step id=drop-function/public.f%28integer%2C%20integer%29 mode=transactional
-- warning (drop-routine): Running code that calls function public.f(integer, integer) fails; so do quoted bodies that call it, and nothing tells which those are.
--   safe: Deploy code that does not call it first.
DROP FUNCTION public.f(integer, integer);

-- pgorm:step id=create-function/public.f%28integer%29 mode=transactional
CREATE FUNCTION public.f(a integer)
RETURNS integer
LANGUAGE plpgsql
IMMUTABLE
AS $$BEGIN RETURN a; END$$;

-- pgorm:step id=create-column/public.t.c mode=transactional
-- danger (add-column-rewrite): Every row gets its own value of column public.t.c: the table is rewritten while nobody can read or write it.
--   safe: Add it without a value, set the default, fill it in batches, then make it NOT NULL.
ALTER TABLE public.t ADD COLUMN c integer GENERATED ALWAYS AS (public.f(b)) STORED;

-- pgorm:step id=set-default-column/public.t.a mode=transactional
ALTER TABLE public.t ALTER COLUMN a SET DEFAULT public.f(2);

-- pgorm:step id=create-constraint/public.t.c mode=transactional
-- danger (add-check): The table is read through for constraint public.t.c while nobody can read or write it.
--   safe: Add it NOT VALID, then VALIDATE in a separate transaction, which lets readers and writers go on.
ALTER TABLE public.t ADD CONSTRAINT c CHECK ((public.f(b) > 0));

-- pgorm:step id=create-view/public.v mode=transactional
CREATE VIEW public.v AS
SELECT public.f(a) AS x
   FROM public.t;

COMMIT;
