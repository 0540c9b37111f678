BEGIN;

-- pgorm:step id=detach-table/public.p mode=transactional
-- warning (detach-partition): Queries on the partitioned table do not see the rows of table public.p any more.
--   safe: DETACH PARTITION … CONCURRENTLY, where there is no default partition.
ALTER TABLE public.s DETACH PARTITION public.p;

-- pgorm:step id=drop-constraint/public.p.p_a_k_key mode=transactional
ALTER TABLE public.p DROP CONSTRAINT p_a_k_key;

-- pgorm:step id=create-constraint/public.p.p_pkey mode=transactional
-- danger (add-unique): The index of constraint public.p.p_pkey is built while nobody can read or write the table; duplicates make the step fail.
--   safe: Build a unique index CONCURRENTLY, then ADD CONSTRAINT … USING INDEX.
ALTER TABLE public.p ADD CONSTRAINT p_pkey PRIMARY KEY (a, k);

-- pgorm:step id=create-constraint/public.p.p_a_k_key mode=transactional
-- danger (add-unique): The index of constraint public.p.p_a_k_key is built while nobody can read or write the table; duplicates make the step fail.
--   safe: Build a unique index CONCURRENTLY, then ADD CONSTRAINT … USING INDEX.
ALTER TABLE public.p ADD CONSTRAINT p_a_k_key UNIQUE (a, k);

-- pgorm:step id=drop-table/public.s mode=transactional
-- warning (replace-empty-table): No statement gives table public.s its new form: it is dropped and made again; it holds no rows itself.
--   safe: Attached partitions have to fit the new key, or the step fails.
DROP TABLE public.s;

-- pgorm:step id=create-table/public.s mode=transactional
CREATE TABLE public.s (
    a text NOT NULL,
    k integer NOT NULL,
    CONSTRAINT two PRIMARY KEY (a, k)
) PARTITION BY HASH (k);

-- pgorm:step id=create-constraint/public.s.one mode=transactional
-- danger (add-unique): The index of constraint public.s.one is built while nobody can read or write the table; duplicates make the step fail.
--   safe: Build a unique index CONCURRENTLY, then ADD CONSTRAINT … USING INDEX.
ALTER TABLE public.s ADD CONSTRAINT one UNIQUE (a, k);

-- pgorm:step id=attach-table/public.p mode=transactional
-- warning (attach-partition): Table public.p is read through to see whether all of its rows belong there, and so is the default partition.
--   safe: Add a CHECK that says the same as the bound, validate it, attach, drop the CHECK: no scan.
ALTER TABLE public.s ATTACH PARTITION public.p FOR VALUES WITH (modulus 4, remainder 2);

COMMIT;
