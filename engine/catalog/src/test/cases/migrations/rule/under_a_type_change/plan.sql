BEGIN;

-- pgorm:step id=drop-rule/public.item.logged mode=transactional
DROP RULE logged ON public.item;

-- pgorm:step id=set-type-column/public.item.price mode=transactional
-- danger (rewrite-type): The table of column public.item.price and its indexes are written anew while nobody can read or write it.
--   safe: New column, trigger that keeps both, backfill in batches, swap.
ALTER TABLE public.item ALTER COLUMN price TYPE bigint;

-- pgorm:step id=create-rule/public.item.logged mode=transactional
-- warning (create-rule): From then on rule public.item.logged rewrites the statements of running code.
--   safe: Consider a trigger, which is easier to foresee.
CREATE RULE logged AS
    ON UPDATE TO public.item
    DO INSERT INTO public.log (id, price)
  VALUES (new.id, new.price);

-- pgorm:step id=comment-rule/public.item.logged mode=transactional
COMMENT ON RULE logged ON public.item IS 'kept';

COMMIT;
