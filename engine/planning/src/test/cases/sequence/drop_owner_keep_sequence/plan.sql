BEGIN;

-- pgorm:step id=drop-owned-by-sequence/public.numbers mode=transactional
ALTER SEQUENCE public.numbers OWNED BY NONE;

-- pgorm:step id=drop-column/public.bill.number mode=transactional
-- data loss (drop-column): All values of column public.bill.number are lost, and running code that names it fails.
--   safe: Deploy code that does not use the column first, then allow the step by name.
ALTER TABLE public.bill DROP COLUMN number;

COMMIT;
