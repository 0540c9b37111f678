BEGIN;

-- pgorm:step id=drop-materialized-view/public.prices mode=transactional
-- danger (replace-materialized-view): The rows of materialized view public.prices are computed anew and its indexes built again, and nobody can read it meanwhile.
--   safe: Make a new one under another name, fill it, and swap the two by renaming.
DROP MATERIALIZED VIEW public.prices;

-- pgorm:step id=set-type-column/public.item.price mode=transactional
-- danger (rewrite-type): The table of column public.item.price and its indexes are written anew while nobody can read or write it.
--   safe: New column, trigger that keeps both, backfill in batches, swap.
ALTER TABLE public.item ALTER COLUMN price TYPE bigint;

-- pgorm:step id=create-materialized-view/public.prices mode=transactional
CREATE MATERIALIZED VIEW public.prices AS
SELECT id,
    price
   FROM public.item;

-- pgorm:step id=create-index/public.prices_id mode=transactional
CREATE UNIQUE INDEX prices_id ON public.prices (id);

-- pgorm:step id=comment-index/public.prices_id mode=transactional
COMMENT ON INDEX public.prices_id IS 'kept';

COMMIT;
