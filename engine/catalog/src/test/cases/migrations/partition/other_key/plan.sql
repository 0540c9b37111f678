BEGIN;

-- pgorm:step id=detach-table/public.p_1 mode=transactional
-- warning (detach-partition): Queries on the partitioned table do not see the rows of table public.p_1 any more.
--   safe: DETACH PARTITION … CONCURRENTLY, where there is no default partition.
ALTER TABLE public.p DETACH PARTITION public.p_1;

-- pgorm:step id=drop-view/public.v mode=transactional
DROP VIEW public.v;

-- pgorm:step id=drop-constraint/public.r.r_a_fkey mode=transactional
-- note (drop-foreign-key): Both tables of constraint public.r.r_a_fkey are locked for a moment.
--   safe: Use a lock timeout and its own transaction.
ALTER TABLE public.r DROP CONSTRAINT r_a_fkey;

-- pgorm:step id=drop-owned-by-sequence/public.p_id_seq mode=transactional
ALTER SEQUENCE public.p_id_seq OWNED BY NONE;

-- pgorm:step id=drop-owned-by-sequence/public.plain_id_seq mode=transactional
ALTER SEQUENCE public.plain_id_seq OWNED BY NONE;

-- pgorm:step id=drop-table/public.p mode=transactional
-- warning (replace-empty-table): No statement gives table public.p its new form: it is dropped and made again; it holds no rows itself.
--   safe: Attached partitions have to fit the new key, or the step fails.
DROP TABLE public.p;

-- pgorm:step id=create-table/public.p mode=transactional
CREATE TABLE public.p (
    id integer DEFAULT nextval('public.p_id_seq'::regclass) NOT NULL,
    a integer,
    b integer
) PARTITION BY RANGE (b);

-- pgorm:step id=set-owned-by-sequence/public.p_id_seq mode=transactional
ALTER SEQUENCE public.p_id_seq OWNED BY public.p.id;

-- pgorm:step id=attach-table/public.p_1 mode=transactional
-- warning (attach-partition): Table public.p_1 is read through to see whether all of its rows belong there, and so is the default partition.
--   safe: Add a CHECK that says the same as the bound, validate it, attach, drop the CHECK: no scan.
ALTER TABLE public.p ATTACH PARTITION public.p_1 FOR VALUES FROM (1) TO (2);

-- pgorm:step id=drop-table/public.plain mode=transactional
-- data loss (replace-table): No statement gives table public.plain its new form: it is dropped with all of its rows and made again.
--   safe: Make the new table under another name, copy the rows in batches, swap the names, drop the old one.
DROP TABLE public.plain;

-- pgorm:step id=create-table/public.plain mode=transactional
CREATE TABLE public.plain (
    id integer DEFAULT nextval('public.plain_id_seq'::regclass) NOT NULL,
    a integer,
    CONSTRAINT plain_a_key UNIQUE (a)
) PARTITION BY LIST (a);

-- pgorm:step id=create-table/public.plain_1 mode=transactional
CREATE TABLE public.plain_1 PARTITION OF public.plain FOR VALUES IN (1);

-- pgorm:step id=set-owned-by-sequence/public.plain_id_seq mode=transactional
ALTER SEQUENCE public.plain_id_seq OWNED BY public.plain.id;

-- pgorm:step id=create-constraint/public.r.r_a_fkey mode=transactional
-- danger (add-foreign-key): Both tables of constraint public.r.r_a_fkey take no writes while they are read through.
--   safe: Add it NOT VALID, then VALIDATE in a separate transaction, which lets writers go on.
ALTER TABLE public.r ADD CONSTRAINT r_a_fkey FOREIGN KEY (a) REFERENCES public.plain (a);

-- pgorm:step id=create-view/public.v mode=transactional
CREATE VIEW public.v AS
SELECT a
   FROM public.plain;

COMMIT;
