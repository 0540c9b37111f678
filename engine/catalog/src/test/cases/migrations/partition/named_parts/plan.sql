BEGIN;

-- pgorm:step id=create-table/public.p_2 mode=transactional
CREATE TABLE public.p_2 (
    a integer NOT NULL,
    b integer,
    CONSTRAINT key_of_2 PRIMARY KEY (a)
);

-- pgorm:step id=set-not-null-column/public.p.a mode=transactional
-- danger (set-not-null): The table of column public.p.a is read through while nobody can read or write it, and one NULL makes the step fail.
--   safe: CHECK (… IS NOT NULL) NOT VALID, validate it in its own transaction, SET NOT NULL, drop the check.
ALTER TABLE public.p ALTER COLUMN a SET NOT NULL;

-- pgorm:step id=create-index/public.own%20name mode=transactional
-- danger (create-index): Nobody can write to the table while index public.own name is built.
--   safe: CREATE INDEX CONCURRENTLY; on failure drop the invalid index and try again.
CREATE INDEX "own name" ON public.p_1 (b);

-- pgorm:step id=create-index/public.p_1_expr_idx mode=transactional
-- danger (create-index): Nobody can write to the table while index public.p_1_expr_idx is built.
--   safe: CREATE INDEX CONCURRENTLY; on failure drop the invalid index and try again.
CREATE INDEX p_1_expr_idx ON public.p_1 (((a + b)));

-- pgorm:step id=create-index/public.p_2_b_idx mode=transactional
CREATE INDEX p_2_b_idx ON public.p_2 (b);

-- pgorm:step id=create-index/public.on%20b mode=transactional
-- danger (create-index): Nobody can write to the table while index public.on b is built.
--   safe: CREATE INDEX CONCURRENTLY; on failure drop the invalid index and try again.
CREATE INDEX "on b" ON public.p (b);

-- pgorm:step id=create-index/public.p_2_expr_idx mode=transactional
CREATE INDEX p_2_expr_idx ON public.p_2 (((a + b)));

-- pgorm:step id=create-index/public.on%20expression mode=transactional
-- danger (create-index): Nobody can write to the table while index public.on expression is built.
--   safe: CREATE INDEX CONCURRENTLY; on failure drop the invalid index and try again.
CREATE INDEX "on expression" ON public.p (((a + b)));

-- pgorm:step id=create-constraint/public.p_1.key_of_1 mode=transactional
-- danger (add-unique): The index of constraint public.p_1.key_of_1 is built while nobody can read or write the table; duplicates make the step fail.
--   safe: Build a unique index CONCURRENTLY, then ADD CONSTRAINT … USING INDEX.
ALTER TABLE public.p_1 ADD CONSTRAINT key_of_1 PRIMARY KEY (a);

-- pgorm:step id=create-constraint/public.p.key_of_p mode=transactional
-- danger (add-unique): The index of constraint public.p.key_of_p is built while nobody can read or write the table; duplicates make the step fail.
--   safe: Build a unique index CONCURRENTLY, then ADD CONSTRAINT … USING INDEX.
ALTER TABLE public.p ADD CONSTRAINT key_of_p PRIMARY KEY (a);

-- pgorm:step id=attach-table/public.p_2 mode=transactional
-- warning (attach-partition): Table public.p_2 is read through to see whether all of its rows belong there, and so is the default partition.
--   safe: Add a CHECK that says the same as the bound, validate it, attach, drop the CHECK: no scan.
ALTER TABLE public.p ATTACH PARTITION public.p_2 FOR VALUES FROM (10) TO (20);

COMMIT;
