BEGIN;

-- pgorm:step id=create-schema/s mode=transactional
CREATE SCHEMA s;

-- pgorm:step id=detach-table/public.p mode=transactional
-- warning (detach-partition): Queries on the partitioned table do not see the rows of table public.p any more.
--   safe: DETACH PARTITION … CONCURRENTLY, where there is no default partition.
ALTER TABLE public.r DETACH PARTITION public.p;

-- pgorm:step id=drop-constraint/public.p.old mode=transactional
ALTER TABLE public.p DROP CONSTRAINT old;

-- pgorm:step id=create-table/s.r mode=transactional
CREATE TABLE s.r (
    a date,
    k integer NOT NULL,
    CONSTRAINT young CHECK ((a IS NOT NULL))
) PARTITION BY RANGE (k);

-- pgorm:step id=create-constraint/public.p.young mode=transactional
-- danger (add-check): The table is read through for constraint public.p.young while nobody can read or write it.
--   safe: Add it NOT VALID, then VALIDATE in a separate transaction, which lets readers and writers go on.
ALTER TABLE public.p ADD CONSTRAINT young CHECK ((a IS NOT NULL));

-- pgorm:step id=attach-table/public.p mode=transactional
-- warning (attach-partition): Table public.p is read through to see whether all of its rows belong there, and so is the default partition.
--   safe: Add a CHECK that says the same as the bound, validate it, attach, drop the CHECK: no scan.
ALTER TABLE s.r ATTACH PARTITION public.p FOR VALUES FROM (20) TO (28);

-- pgorm:step id=drop-table/public.r mode=transactional
-- data loss (drop-table): All rows of table public.r are lost; tables that its foreign keys reference are locked as well.
--   safe: Make sure that nothing reads it any more, keep a dump, and allow the step by name.
DROP TABLE public.r;

COMMIT;
