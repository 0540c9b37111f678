BEGIN;

-- pgorm:step id=detach-table/public.p mode=transactional
-- warning (detach-partition): Queries on the partitioned table do not see the rows of table public.p any more.
--   safe: DETACH PARTITION … CONCURRENTLY, where there is no default partition.
ALTER TABLE public.r DETACH PARTITION public.p;

-- pgorm:step id=create-table/public.s mode=transactional
CREATE TABLE public.s (
    a text NOT NULL,
    k integer NOT NULL,
    CONSTRAINT two PRIMARY KEY (a, k)
) PARTITION BY LIST (k);

-- pgorm:step id=set-not-null-column/public.p.a mode=transactional
-- danger (set-not-null): The table of column public.p.a is read through while nobody can read or write it, and one NULL makes the step fail.
--   safe: CHECK (… IS NOT NULL) NOT VALID, validate it in its own transaction, SET NOT NULL, drop the check.
ALTER TABLE public.p ALTER COLUMN a SET NOT NULL;

-- pgorm:step id=create-constraint/public.p.p_pkey mode=transactional
-- danger (add-unique): The index of constraint public.p.p_pkey is built while nobody can read or write the table; duplicates make the step fail.
--   safe: Build a unique index CONCURRENTLY, then ADD CONSTRAINT … USING INDEX.
ALTER TABLE public.p ADD CONSTRAINT p_pkey PRIMARY KEY (a, k);

-- pgorm:step id=create-constraint/public.p.p_a_k_key mode=transactional
-- danger (add-unique): The index of constraint public.p.p_a_k_key is built while nobody can read or write the table; duplicates make the step fail.
--   safe: Build a unique index CONCURRENTLY, then ADD CONSTRAINT … USING INDEX.
ALTER TABLE public.p ADD CONSTRAINT p_a_k_key UNIQUE (a, k);

-- pgorm:step id=create-constraint/public.s.one mode=transactional
ALTER TABLE public.s ADD CONSTRAINT one UNIQUE (a, k);

-- pgorm:step id=attach-table/public.p mode=transactional
-- warning (attach-partition): Table public.p is read through to see whether all of its rows belong there, and so is the default partition.
--   safe: Add a CHECK that says the same as the bound, validate it, attach, drop the CHECK: no scan.
ALTER TABLE public.s ATTACH PARTITION public.p FOR VALUES IN (2, 12);

-- pgorm:step id=drop-table/public.r mode=transactional
-- data loss (drop-table): All rows of table public.r are lost; tables that its foreign keys reference are locked as well.
--   safe: Make sure that nothing reads it any more, keep a dump, and allow the step by name.
DROP TABLE public.r;

COMMIT;
