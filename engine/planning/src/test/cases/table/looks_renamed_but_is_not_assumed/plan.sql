BEGIN;

-- pgorm:step id=create-table/public.customers mode=transactional
CREATE TABLE public.customers (
    id integer NOT NULL,
    name text
);

-- pgorm:step id=drop-table/public.customer mode=transactional
-- data loss (drop-table): All rows of table public.customer are lost; tables that its foreign keys reference are locked as well.
--   safe: Make sure that nothing reads it any more, keep a dump, and allow the step by name.
DROP TABLE public.customer;

COMMIT;
