BEGIN;

-- pgorm:step id=drop-view/public.above mode=transactional
DROP VIEW public.above;

-- pgorm:step id=drop-materialized-view/public.sums mode=transactional
-- danger (replace-materialized-view): The rows of materialized view public.sums are computed anew and its indexes built again, and nobody can read it meanwhile.
--   safe: Make a new one under another name, fill it, and swap the two by renaming.
DROP MATERIALIZED VIEW public.sums;

-- pgorm:step id=create-materialized-view/public.sums mode=transactional
CREATE MATERIALIZED VIEW public.sums AS
SELECT price,
    count(*) AS n
   FROM public.item
  WHERE (price > 0)
  GROUP BY price;

-- pgorm:step id=create-index/public.changes mode=transactional
CREATE INDEX changes ON public.sums (price DESC);

-- pgorm:step id=create-index/public.comes mode=transactional
CREATE INDEX comes ON public.sums (n, price);

-- pgorm:step id=create-index/public.stays mode=transactional
CREATE INDEX stays ON public.sums (n);

-- pgorm:step id=create-view/public.above mode=transactional
CREATE VIEW public.above AS
SELECT price
   FROM public.sums;

-- pgorm:step id=comment-view/public.above mode=transactional
COMMENT ON VIEW public.above IS 'kept as well';

-- pgorm:step id=comment-index/public.stays mode=transactional
COMMENT ON INDEX public.stays IS 'kept too';

-- pgorm:step id=comment-materialized-view/public.sums mode=transactional
COMMENT ON MATERIALIZED VIEW public.sums IS 'kept';

COMMIT;
