BEGIN;

-- pgorm:step id=drop-view/public.cheap mode=transactional
DROP VIEW public.cheap;

-- pgorm:step id=create-view/public.cheap mode=transactional
CREATE VIEW public.cheap AS
SELECT price,
    id
   FROM public.item;

-- pgorm:step id=create-rule/public.cheap.none mode=transactional
-- warning (create-rule): From then on rule public.cheap.none rewrites the statements of running code.
--   safe: Consider a trigger, which is easier to foresee.
CREATE RULE "none" AS
    ON DELETE TO public.cheap
    DO INSTEAD NOTHING;

-- pgorm:step id=create-trigger/public.cheap.written mode=transactional
-- note (create-trigger): Writers wait for a moment, and run trigger public.cheap.written from then on.
--   safe: A lock_timeout and another try.
CREATE TRIGGER written
    INSTEAD OF INSERT OR UPDATE ON public.cheap
    FOR EACH ROW
    EXECUTE FUNCTION pg_catalog.unique_key_recheck();

-- pgorm:step id=drop-table/public.gone mode=transactional
-- data loss (drop-table): All rows of table public.gone are lost; tables that its foreign keys reference are locked as well.
--   safe: Make sure that nothing reads it any more, keep a dump, and allow the step by name.
DROP TABLE public.gone;

-- pgorm:step id=comment-rule/public.cheap.none mode=transactional
COMMENT ON RULE "none" ON public.cheap IS 'kept too';

-- pgorm:step id=comment-trigger/public.cheap.written mode=transactional
COMMENT ON TRIGGER written ON public.cheap IS 'kept';

COMMIT;
