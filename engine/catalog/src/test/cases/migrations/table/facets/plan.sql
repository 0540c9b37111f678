BEGIN;

-- pgorm:step id=drop-index/public.by%20%22of%22 mode=transactional
-- note (drop-index): Queries that use index public.by "of" become slower, and the table is locked for a moment.
--   safe: DROP INDEX CONCURRENTLY.
DROP INDEX public."by ""of""";

-- pgorm:step id=create-table/public.fresh mode=transactional
CREATE TABLE public.fresh (
    a integer NOT NULL,
    CONSTRAINT fresh_key PRIMARY KEY (a)
);

-- pgorm:step id=set-statistics-index/public.sorted_b mode=transactional
ALTER INDEX public.sorted_b ALTER COLUMN 2 SET STATISTICS -1;

-- pgorm:step id=set-options-column/public.odd%20name.of mode=transactional
ALTER TABLE public."odd name" ALTER COLUMN of SET (n_distinct = '-0.5', n_distinct_inherited = 7);

-- pgorm:step id=create-index/public.by%20%22of%22 mode=transactional
-- danger (replace-index): Until the new index public.by "of" is built queries have none.
--   safe: Rename the old one, build the new one CONCURRENTLY, drop the old one.
CREATE UNIQUE INDEX "by ""of""" ON public."odd name" (of DESC);

-- pgorm:step id=set-replica-identity-table/public.fresh mode=transactional
ALTER TABLE public.fresh REPLICA IDENTITY FULL;

-- pgorm:step id=set-cluster-table/public.fresh mode=transactional
ALTER TABLE public.fresh CLUSTER ON fresh_key;

-- pgorm:step id=set-replica-identity-table/public.odd%20name mode=transactional
-- note (replica-identity): Subscribers get other columns of the old rows of table public.odd name from now on.
--   safe: Make sure that subscribers can find their rows by the new identity.
ALTER TABLE public."odd name" REPLICA IDENTITY USING INDEX "by ""of""";

-- pgorm:step id=set-replica-identity-table/public.silent mode=transactional
-- note (replica-identity): Subscribers get other columns of the old rows of table public.silent from now on.
--   safe: Make sure that subscribers can find their rows by the new identity.
ALTER TABLE public.silent REPLICA IDENTITY DEFAULT;

-- pgorm:step id=set-replica-identity-table/public.sorted mode=transactional
-- note (replica-identity): Subscribers get other columns of the old rows of table public.sorted from now on.
--   safe: Make sure that subscribers can find their rows by the new identity.
ALTER TABLE public.sorted REPLICA IDENTITY DEFAULT;

-- pgorm:step id=set-cluster-table/public.sorted mode=transactional
ALTER TABLE public.sorted CLUSTER ON sorted_b;

COMMIT;
