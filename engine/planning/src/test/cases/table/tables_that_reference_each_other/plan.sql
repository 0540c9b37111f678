BEGIN;

-- pgorm:step id=drop-constraint/public.a.a_b_fkey mode=transactional
-- note (drop-foreign-key): Both tables of constraint public.a.a_b_fkey are locked for a moment.
--   safe: Use a lock timeout and its own transaction.
ALTER TABLE public.a DROP CONSTRAINT a_b_fkey;

-- pgorm:step id=drop-constraint/public.b.b_a_fkey mode=transactional
-- note (drop-foreign-key): Both tables of constraint public.b.b_a_fkey are locked for a moment.
--   safe: Use a lock timeout and its own transaction.
ALTER TABLE public.b DROP CONSTRAINT b_a_fkey;

-- pgorm:step id=create-table/public.c mode=transactional
CREATE TABLE public.c (
    id integer NOT NULL,
    d integer,
    CONSTRAINT c_pkey PRIMARY KEY (id)
);

-- pgorm:step id=create-table/public.d mode=transactional
CREATE TABLE public.d (
    id integer NOT NULL,
    c integer,
    CONSTRAINT d_pkey PRIMARY KEY (id)
);

-- pgorm:step id=create-constraint/public.c.c_d_fkey mode=transactional
ALTER TABLE public.c ADD CONSTRAINT c_d_fkey FOREIGN KEY (d) REFERENCES public.d (id);

-- pgorm:step id=create-constraint/public.d.d_c_fkey mode=transactional
ALTER TABLE public.d ADD CONSTRAINT d_c_fkey FOREIGN KEY (c) REFERENCES public.c (id);

-- pgorm:step id=drop-table/public.a mode=transactional
-- data loss (drop-table): All rows of table public.a are lost; tables that its foreign keys reference are locked as well.
--   safe: Make sure that nothing reads it any more, keep a dump, and allow the step by name.
DROP TABLE public.a;

-- pgorm:step id=drop-table/public.b mode=transactional
-- data loss (drop-table): All rows of table public.b are lost; tables that its foreign keys reference are locked as well.
--   safe: Make sure that nothing reads it any more, keep a dump, and allow the step by name.
DROP TABLE public.b;

COMMIT;
