BEGIN;

-- pgorm:step id=drop-view/public.adult mode=transactional
DROP VIEW public.adult;

-- pgorm:step id=set-type-column/public.person.age mode=transactional
-- danger (rewrite-type): The table of column public.person.age and its indexes are written anew while nobody can read or write it.
--   safe: New column, trigger that keeps both, backfill in batches, swap.
ALTER TABLE public.person ALTER COLUMN age TYPE integer;

-- pgorm:step id=create-view/public.adult mode=transactional
CREATE VIEW public.adult AS
SELECT id,
    name
   FROM public.person
  WHERE (age >= 18);

-- pgorm:step id=comment-view/public.adult mode=transactional
COMMENT ON VIEW public.adult IS 'kept';

COMMIT;
