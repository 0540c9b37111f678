BEGIN;
SET LOCAL check_function_bodies = off;

-- pgorm:step id=create-table/public.item mode=transactional
CREATE TABLE public.item (
    id integer,
    price integer,
    code text,
    CONSTRAINT dear CHECK ((price > 0))
);

-- pgorm:step id=create-table/public.other mode=transactional
CREATE TABLE public.other (
    a integer
);

-- pgorm:step id=create-table/public.third mode=transactional
CREATE TABLE public.third (
    t text
);

-- pgorm:step id=create-function/public.all_items%28%29 mode=transactional
CREATE FUNCTION public.all_items()
RETURNS SETOF public.item
LANGUAGE sql
AS $$SELECT * FROM item$$;

-- pgorm:step id=create-function/public.from_other%28public%2Eother%29 mode=transactional
CREATE FUNCTION public.from_other(public.other)
RETURNS text
LANGUAGE sql
AS $$SELECT 1::text$$;

-- pgorm:step id=set-default-column/public.third.t mode=transactional
ALTER TABLE public.third ALTER COLUMN t SET DEFAULT public.from_other(NULL::public.other);

-- pgorm:step id=create-function/public.from_third%28public%2Ethird%29 mode=transactional
CREATE FUNCTION public.from_third(public.third)
RETURNS integer
LANGUAGE sql
AS $$SELECT 1$$;

-- pgorm:step id=set-default-column/public.other.a mode=transactional
ALTER TABLE public.other ALTER COLUMN a SET DEFAULT public.from_third(NULL::public.third);

-- pgorm:step id=create-function/public.is_dear%28public%2Eitem%29 mode=transactional
CREATE FUNCTION public.is_dear(public.item)
RETURNS boolean
LANGUAGE sql
IMMUTABLE
AS $$SELECT $1.price > 10$$;

-- pgorm:step id=create-constraint/public.item.is_dear mode=transactional
ALTER TABLE public.item ADD CONSTRAINT is_dear CHECK (public.is_dear(item.*));

-- pgorm:step id=create-function/public.label%28public%2Eitem%29 mode=transactional
CREATE FUNCTION public.label(public.item)
RETURNS text
LANGUAGE sql
IMMUTABLE
AS $$SELECT $1.code$$;

-- pgorm:step id=create-index/public.item_label mode=transactional
CREATE INDEX item_label ON public.item ((public.label(item.*)));

-- pgorm:step id=create-function/public.next_code%28public%2Eitem%29 mode=transactional
CREATE FUNCTION public.next_code(last public.item DEFAULT NULL::public.item)
RETURNS text
LANGUAGE sql
BEGIN ATOMIC
 SELECT (max(item.code) || COALESCE(public.label(next_code.last), 'x'::text))
    FROM public.item;
END;

-- pgorm:step id=set-default-column/public.item.code mode=transactional
ALTER TABLE public.item ALTER COLUMN code SET DEFAULT public.next_code();

COMMIT;
