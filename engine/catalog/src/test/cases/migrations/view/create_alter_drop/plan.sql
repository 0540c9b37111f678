BEGIN;

-- pgorm:step id=drop-view/public.lost mode=transactional
-- warning (drop-view): Running code that reads view public.lost fails.
--   safe: Deploy code that does not read it first.
DROP VIEW public.lost;

-- pgorm:step id=drop-view/public.reordered mode=transactional
DROP VIEW public.reordered;

-- pgorm:step id=drop-view/public.wide mode=transactional
DROP VIEW public.wide;

-- pgorm:step id=create-column/public.book.Pages mode=transactional
ALTER TABLE public.book ADD COLUMN "Pages" integer;

-- pgorm:step id=drop-column/public.book.gone mode=transactional
-- data loss (drop-column): All values of column public.book.gone are lost, and running code that names it fails.
--   safe: Deploy code that does not use the column first, then allow the step by name.
ALTER TABLE public.book DROP COLUMN gone;

-- pgorm:step id=alter-view/public.cheap mode=transactional
CREATE OR REPLACE VIEW public.cheap AS
SELECT id,
    title,
    "Pages"
   FROM public.book
  WHERE (price < (6)::numeric);

-- pgorm:step id=alter-view/public.cheap.2 mode=transactional
ALTER VIEW public.cheap ALTER COLUMN title SET DEFAULT 'untitled'::text;

-- pgorm:step id=create-view/public.New%20one mode=transactional
CREATE VIEW public."New one" AS
SELECT count(*) AS "How many"
   FROM public.book;

-- pgorm:step id=create-view/public.reordered mode=transactional
CREATE VIEW public.reordered AS
SELECT title,
    id
   FROM public.book;

-- pgorm:step id=create-view/public.wide mode=transactional
CREATE VIEW public.wide WITH (check_option = 'local') AS
SELECT id
   FROM public.book;

-- pgorm:step id=comment-view/public.cheap mode=transactional
COMMENT ON VIEW public.cheap IS 'real bargains';

-- pgorm:step id=comment-view/public.cheap.2 mode=transactional
COMMENT ON COLUMN public.cheap.title IS NULL;

-- pgorm:step id=comment-view/public.reordered mode=transactional
COMMENT ON VIEW public.reordered IS 'title first';

COMMIT;
