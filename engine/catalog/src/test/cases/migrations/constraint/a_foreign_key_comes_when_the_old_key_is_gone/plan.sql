BEGIN;

-- pgorm:step id=detach-table/public.p mode=transactional
-- warning (detach-partition): Queries on the partitioned table do not see the rows of table public.p any more.
--   safe: DETACH PARTITION … CONCURRENTLY, where there is no default partition.
ALTER TABLE public.r DETACH PARTITION public.p;

-- pgorm:step id=drop-constraint/public.p.fk mode=transactional
-- note (drop-foreign-key): Both tables of constraint public.p.fk are locked for a moment.
--   safe: Use a lock timeout and its own transaction.
ALTER TABLE public.p DROP CONSTRAINT fk;

-- pgorm:step id=drop-constraint/public.r2.fk2 mode=transactional
-- note (drop-foreign-key): Both tables of constraint public.r2.fk2 are locked for a moment.
--   safe: Use a lock timeout and its own transaction.
ALTER TABLE public.r2 DROP CONSTRAINT fk2;

-- pgorm:step id=drop-index/public.i mode=transactional
-- note (drop-index): Queries that use index public.i become slower, and the table is locked for a moment.
--   safe: DROP INDEX CONCURRENTLY.
DROP INDEX public.i;

-- pgorm:step id=create-index/public.j mode=transactional
-- danger (create-index): Nobody can write to the table while index public.j is built.
--   safe: CREATE INDEX CONCURRENTLY; on failure drop the invalid index and try again.
CREATE UNIQUE INDEX j ON public.by_index (c) WITH (fillfactor = 80);

-- pgorm:step id=create-constraint/public.r2.fk2 mode=transactional
-- danger (add-foreign-key): Both tables of constraint public.r2.fk2 take no writes while they are read through.
--   safe: Add it NOT VALID, then VALIDATE in a separate transaction, which lets writers go on.
ALTER TABLE public.r2 ADD CONSTRAINT fk2 FOREIGN KEY (c) REFERENCES public.by_index (c) ON DELETE CASCADE;

-- pgorm:step id=create-constraint/public.referenced.young mode=transactional
-- danger (add-unique): The index of constraint public.referenced.young is built while nobody can read or write the table; duplicates make the step fail.
--   safe: Build a unique index CONCURRENTLY, then ADD CONSTRAINT … USING INDEX.
ALTER TABLE public.referenced ADD CONSTRAINT young UNIQUE (c);

-- pgorm:step id=drop-table/public.r mode=transactional
-- warning (replace-empty-table): No statement gives table public.r its new form: it is dropped and made again; it holds no rows itself.
--   safe: Attached partitions have to fit the new key, or the step fails.
DROP TABLE public.r;

-- pgorm:step id=drop-constraint/public.referenced.k mode=transactional
ALTER TABLE public.referenced DROP CONSTRAINT k;

-- pgorm:step id=create-table/public.r mode=transactional
CREATE TABLE public.r (
    a integer NOT NULL,
    c text NOT NULL
) PARTITION BY RANGE (a);

-- pgorm:step id=create-constraint/public.p.fk mode=transactional
-- danger (add-foreign-key): Both tables of constraint public.p.fk take no writes while they are read through.
--   safe: Add it NOT VALID, then VALIDATE in a separate transaction, which lets writers go on.
ALTER TABLE public.p ADD CONSTRAINT fk FOREIGN KEY (c) REFERENCES public.referenced (c) ON DELETE CASCADE;

-- pgorm:step id=create-constraint/public.r.fk mode=transactional
-- danger (add-foreign-key): Both tables of constraint public.r.fk take no writes while they are read through.
--   safe: Add it NOT VALID, then VALIDATE in a separate transaction, which lets writers go on.
ALTER TABLE public.r ADD CONSTRAINT fk FOREIGN KEY (c) REFERENCES public.referenced (c) ON DELETE CASCADE;

-- pgorm:step id=attach-table/public.p mode=transactional
-- warning (attach-partition): Table public.p is read through to see whether all of its rows belong there, and so is the default partition.
--   safe: Add a CHECK that says the same as the bound, validate it, attach, drop the CHECK: no scan.
ALTER TABLE public.r ATTACH PARTITION public.p FOR VALUES FROM (0) TO (10);

COMMIT;
