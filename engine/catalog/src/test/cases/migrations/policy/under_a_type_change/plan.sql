BEGIN;

-- pgorm:step id=drop-policy/public.item.own mode=transactional
DROP POLICY own ON public.item;

-- pgorm:step id=set-type-column/public.item.owner mode=transactional
-- danger (rewrite-type): The table of column public.item.owner and its indexes are written anew while nobody can read or write it.
--   safe: New column, trigger that keeps both, backfill in batches, swap.
ALTER TABLE public.item ALTER COLUMN owner TYPE bigint;

-- pgorm:step id=set-type-column/public.member.team mode=transactional
-- danger (rewrite-type): The table of column public.member.team and its indexes are written anew while nobody can read or write it.
--   safe: New column, trigger that keeps both, backfill in batches, swap.
ALTER TABLE public.member ALTER COLUMN team TYPE bigint;

-- pgorm:step id=alter-policy/public.item.reading mode=transactional
ALTER POLICY reading ON public.item USING (id = 2);

-- pgorm:step id=drop-column/public.item.lost mode=transactional
-- data loss (drop-column): All values of column public.item.lost are lost, and running code that names it fails.
--   safe: Deploy code that does not use the column first, then allow the step by name.
ALTER TABLE public.item DROP COLUMN lost;

-- pgorm:step id=create-policy/public.item.own mode=transactional
CREATE POLICY own ON public.item USING (owner = 1) WITH CHECK (owner IN ( SELECT member.team
   FROM public.member));

-- pgorm:step id=comment-policy/public.item.own mode=transactional
COMMENT ON POLICY own ON public.item IS 'kept';

COMMIT;
