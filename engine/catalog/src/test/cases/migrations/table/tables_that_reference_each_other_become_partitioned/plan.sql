BEGIN;

-- pgorm:step id=drop-constraint/public.one.there mode=transactional
-- note (drop-foreign-key): Both tables of constraint public.one.there are locked for a moment.
--   safe: Use a lock timeout and its own transaction.
ALTER TABLE public.one DROP CONSTRAINT there;

-- pgorm:step id=drop-constraint/public.two.back mode=transactional
-- note (drop-foreign-key): Both tables of constraint public.two.back are locked for a moment.
--   safe: Use a lock timeout and its own transaction.
ALTER TABLE public.two DROP CONSTRAINT back;

-- pgorm:step id=drop-table/public.one mode=transactional
-- data loss (replace-table): No statement gives table public.one its new form: it is dropped with all of its rows and made again.
--   safe: Make the new table under another name, copy the rows in batches, swap the names, drop the old one.
DROP TABLE public.one;

-- pgorm:step id=create-table/public.one mode=transactional
CREATE TABLE public.one (
    a integer NOT NULL,
    b integer NOT NULL,
    CONSTRAINT one_pkey PRIMARY KEY (a, b)
) PARTITION BY LIST (a);

-- pgorm:step id=create-table/public.one_1 mode=transactional
CREATE TABLE public.one_1 PARTITION OF public.one FOR VALUES IN (1);

-- pgorm:step id=drop-table/public.two mode=transactional
-- data loss (replace-table): No statement gives table public.two its new form: it is dropped with all of its rows and made again.
--   safe: Make the new table under another name, copy the rows in batches, swap the names, drop the old one.
DROP TABLE public.two;

-- pgorm:step id=create-table/public.two mode=transactional
CREATE TABLE public.two (
    a integer NOT NULL,
    b integer NOT NULL,
    CONSTRAINT two_pkey PRIMARY KEY (a, b)
) PARTITION BY LIST (a);

-- pgorm:step id=create-table/public.two_1 mode=transactional
CREATE TABLE public.two_1 PARTITION OF public.two FOR VALUES IN (1);

-- pgorm:step id=create-constraint/public.one.there mode=transactional
-- danger (add-foreign-key): Both tables of constraint public.one.there take no writes while they are read through.
--   safe: Add it NOT VALID, then VALIDATE in a separate transaction, which lets writers go on.
ALTER TABLE public.one ADD CONSTRAINT there FOREIGN KEY (a, b) REFERENCES public.two (a, b);

-- pgorm:step id=create-constraint/public.two.back mode=transactional
-- danger (add-foreign-key): Both tables of constraint public.two.back take no writes while they are read through.
--   safe: Add it NOT VALID, then VALIDATE in a separate transaction, which lets writers go on.
ALTER TABLE public.two ADD CONSTRAINT back FOREIGN KEY (a, b) REFERENCES public.one (a, b);

COMMIT;
