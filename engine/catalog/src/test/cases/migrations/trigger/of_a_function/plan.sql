BEGIN;
SET LOCAL check_function_bodies = off;

-- pgorm:step id=drop-trigger/public.item.gone mode=transactional
-- warning (drop-trigger): What trigger public.item.gone did or checked is no longer done.
--   safe: Make sure that nothing relies on it.
DROP TRIGGER gone ON public.item;

-- pgorm:step id=create-table/public.fresh mode=transactional
CREATE TABLE public.fresh (
    id integer
);

-- pgorm:step id=create-function/public.young%28%29 mode=transactional
CREATE FUNCTION public.young()
RETURNS trigger
LANGUAGE plpgsql
AS $$BEGIN RETURN NULL; END$$;

-- pgorm:step id=alter-trigger/public.item.switched mode=transactional
CREATE OR REPLACE TRIGGER switched
    AFTER INSERT ON public.item
    FOR EACH STATEMENT
    EXECUTE FUNCTION public.young();

-- pgorm:step id=drop-function/public.old%28%29 mode=transactional
-- warning (drop-routine): Running code that calls function public.old() fails; so do quoted bodies that call it, and nothing tells which those are.
--   safe: Deploy code that does not call it first.
DROP FUNCTION public.old();

-- pgorm:step id=create-trigger/public.fresh.first mode=transactional
CREATE TRIGGER first
    AFTER INSERT ON public.fresh
    FOR EACH STATEMENT
    EXECUTE FUNCTION public.young();

COMMIT;
