BEGIN;

-- pgorm:step id=drop-default-column/public.item.number mode=transactional
ALTER TABLE public.item ALTER COLUMN number DROP DEFAULT;

-- pgorm:step id=drop-default-column/public.item.wider mode=transactional
ALTER TABLE public.item ALTER COLUMN wider DROP DEFAULT;

-- pgorm:step id=set-type-column/public.item.at mode=transactional
-- danger (rewrite-type): The table of column public.item.at and its indexes are written anew while nobody can read or write it.
--   safe: New column, trigger that keeps both, backfill in batches, swap.
ALTER TABLE public.item ALTER COLUMN at TYPE timestamp with time zone;

-- pgorm:step id=set-type-column/public.item.code mode=transactional
-- data loss (convert-type): There is no automatic conversion of column public.item.code: a value that the cast cannot read makes the step fail.
--   safe: Try the cast with a SELECT first; or add a new column, fill it in batches and swap.
ALTER TABLE public.item ALTER COLUMN code TYPE uuid USING code::uuid;

-- pgorm:step id=set-type-column/public.item.flag mode=transactional
-- data loss (convert-type): There is no automatic conversion of column public.item.flag: a value that the cast cannot read makes the step fail.
--   safe: Try the cast with a SELECT first; or add a new column, fill it in batches and swap.
ALTER TABLE public.item ALTER COLUMN flag TYPE integer USING flag::integer;

-- pgorm:step id=set-type-column/public.item.kind mode=transactional
-- danger (rewrite-type): The table of column public.item.kind and its indexes are written anew while nobody can read or write it.
--   safe: New column, trigger that keeps both, backfill in batches, swap.
ALTER TABLE public.item ALTER COLUMN kind TYPE text;

-- pgorm:step id=set-type-column/public.item.list mode=transactional
-- data loss (convert-type): There is no automatic conversion of column public.item.list: a value that the cast cannot read makes the step fail.
--   safe: Try the cast with a SELECT first; or add a new column, fill it in batches and swap.
ALTER TABLE public.item ALTER COLUMN list TYPE text[] USING CASE WHEN list IS NOT NULL THEN ARRAY[list::text]::text[] END;

-- pgorm:step id=set-type-column/public.item.narrower mode=transactional
-- data loss (narrow-type): Values of column public.item.narrower that do not fit the new type make the step fail or lose precision.
--   safe: Count the values that do not fit first; correct them, or keep the wider type and add a check.
ALTER TABLE public.item ALTER COLUMN narrower TYPE character varying(10);

-- pgorm:step id=set-type-column/public.item.number mode=transactional
-- danger (rewrite-type): The table of column public.item.number and its indexes are written anew while nobody can read or write it.
--   safe: New column, trigger that keeps both, backfill in batches, swap.
ALTER TABLE public.item ALTER COLUMN number TYPE bigint;

-- pgorm:step id=set-type-column/public.item.wider mode=transactional
ALTER TABLE public.item ALTER COLUMN wider TYPE character varying(40);

-- pgorm:step id=set-default-column/public.item.number mode=transactional
ALTER TABLE public.item ALTER COLUMN number SET DEFAULT 1;

-- pgorm:step id=set-default-column/public.item.wider mode=transactional
ALTER TABLE public.item ALTER COLUMN wider SET DEFAULT 'x'::character varying;

COMMIT;
