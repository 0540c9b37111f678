BEGIN;

-- pgorm:step id=drop-trigger/public.Order.gone mode=transactional
-- warning (drop-trigger): What trigger public.Order.gone did or checked is no longer done.
--   safe: Make sure that nothing relies on it.
DROP TRIGGER gone ON public."Order";

-- pgorm:step id=alter-trigger/public.Order.changed mode=transactional
CREATE OR REPLACE TRIGGER changed
    AFTER INSERT OR UPDATE OF "select", body ON public."Order"
    FOR EACH ROW
    WHEN ((new.body IS NOT NULL) AND (new."select" <> 'EXECUTE ('::text))
    EXECUTE FUNCTION pg_catalog.suppress_redundant_updates_trigger();

-- pgorm:step id=alter-trigger/public.Order.off mode=transactional
ALTER TABLE public."Order" DISABLE TRIGGER off;

-- pgorm:step id=create-trigger/public.Order.T%C3%A9%20%22x%22 mode=transactional
-- note (create-trigger): Writers wait for a moment, and run trigger public.Order.Té "x" from then on.
--   safe: A lock_timeout and another try.
CREATE TRIGGER "Té ""x"""
    BEFORE INSERT OR UPDATE ON public."Order"
    FOR EACH ROW
    EXECUTE FUNCTION pg_catalog.tsvector_update_trigger('v', 'pg_catalog.english', 'it''s', E'a\\b');

-- pgorm:step id=alter-trigger/public.Order.T%C3%A9%20%22x%22 mode=transactional
ALTER TABLE public."Order" ENABLE ALWAYS TRIGGER "Té ""x""";

-- pgorm:step id=comment-trigger/public.Order.T%C3%A9%20%22x%22 mode=transactional
COMMENT ON TRIGGER "Té ""x""" ON public."Order" IS 'keeps v';

COMMIT;
