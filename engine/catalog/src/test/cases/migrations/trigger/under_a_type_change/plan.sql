BEGIN;

-- pgorm:step id=drop-trigger/public.item.named mode=transactional
DROP TRIGGER named ON public.item;

-- pgorm:step id=drop-trigger/public.item.tested mode=transactional
DROP TRIGGER tested ON public.item;

-- pgorm:step id=set-type-column/public.item.price mode=transactional
-- danger (rewrite-type): The table of column public.item.price and its indexes are written anew while nobody can read or write it.
--   safe: New column, trigger that keeps both, backfill in batches, swap.
ALTER TABLE public.item ALTER COLUMN price TYPE bigint;

-- pgorm:step id=create-trigger/public.item.named mode=transactional
-- note (create-trigger): Writers wait for a moment, and run trigger public.item.named from then on.
--   safe: A lock_timeout and another try.
CREATE TRIGGER named
    AFTER UPDATE OF price ON public.item
    FOR EACH ROW
    EXECUTE FUNCTION pg_catalog.unique_key_recheck();

-- pgorm:step id=create-trigger/public.item.tested mode=transactional
-- note (create-trigger): Writers wait for a moment, and run trigger public.item.tested from then on.
--   safe: A lock_timeout and another try.
CREATE TRIGGER tested
    AFTER UPDATE ON public.item
    FOR EACH ROW
    WHEN (old.price < new.price)
    EXECUTE FUNCTION pg_catalog.unique_key_recheck();

-- pgorm:step id=alter-trigger/public.item.tested mode=transactional
ALTER TABLE public.item ENABLE REPLICA TRIGGER tested;

-- pgorm:step id=comment-trigger/public.item.named mode=transactional
COMMENT ON TRIGGER named ON public.item IS 'kept';

COMMIT;
