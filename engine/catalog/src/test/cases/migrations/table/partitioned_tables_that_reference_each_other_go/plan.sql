BEGIN;

-- pgorm:step id=drop-constraint/public.one.there mode=transactional
-- note (drop-foreign-key): Both tables of constraint public.one.there are locked for a moment.
--   safe: Use a lock timeout and its own transaction.
ALTER TABLE public.one DROP CONSTRAINT there;

-- pgorm:step id=drop-constraint/public.one_1.leaf mode=transactional
-- note (drop-foreign-key): Both tables of constraint public.one_1.leaf are locked for a moment.
--   safe: Use a lock timeout and its own transaction.
ALTER TABLE public.one_1 DROP CONSTRAINT leaf;

-- pgorm:step id=drop-constraint/public.own.self mode=transactional
-- note (drop-foreign-key): Both tables of constraint public.own.self are locked for a moment.
--   safe: Use a lock timeout and its own transaction.
ALTER TABLE public.own DROP CONSTRAINT self;

-- pgorm:step id=drop-constraint/public.two.back mode=transactional
-- note (drop-foreign-key): Both tables of constraint public.two.back are locked for a moment.
--   safe: Use a lock timeout and its own transaction.
ALTER TABLE public.two DROP CONSTRAINT back;

-- pgorm:step id=create-table/public.other mode=transactional
CREATE TABLE public.other (
    id integer
);

-- pgorm:step id=drop-table/public.one_1 mode=transactional
-- data loss (drop-table): All rows of table public.one_1 are lost; tables that its foreign keys reference are locked as well.
--   safe: Make sure that nothing reads it any more, keep a dump, and allow the step by name.
DROP TABLE public.one_1;

-- pgorm:step id=drop-table/public.one mode=transactional
-- data loss (drop-table): All rows of table public.one are lost; tables that its foreign keys reference are locked as well.
--   safe: Make sure that nothing reads it any more, keep a dump, and allow the step by name.
DROP TABLE public.one;

-- pgorm:step id=drop-table/public.own_1 mode=transactional
-- data loss (drop-table): All rows of table public.own_1 are lost; tables that its foreign keys reference are locked as well.
--   safe: Make sure that nothing reads it any more, keep a dump, and allow the step by name.
DROP TABLE public.own_1;

-- pgorm:step id=drop-table/public.own_2 mode=transactional
-- data loss (drop-table): All rows of table public.own_2 are lost; tables that its foreign keys reference are locked as well.
--   safe: Make sure that nothing reads it any more, keep a dump, and allow the step by name.
DROP TABLE public.own_2;

-- pgorm:step id=drop-table/public.own mode=transactional
-- data loss (drop-table): All rows of table public.own are lost; tables that its foreign keys reference are locked as well.
--   safe: Make sure that nothing reads it any more, keep a dump, and allow the step by name.
DROP TABLE public.own;

-- pgorm:step id=drop-table/public.two_1 mode=transactional
-- data loss (drop-table): All rows of table public.two_1 are lost; tables that its foreign keys reference are locked as well.
--   safe: Make sure that nothing reads it any more, keep a dump, and allow the step by name.
DROP TABLE public.two_1;

-- pgorm:step id=drop-table/public.two mode=transactional
-- data loss (drop-table): All rows of table public.two are lost; tables that its foreign keys reference are locked as well.
--   safe: Make sure that nothing reads it any more, keep a dump, and allow the step by name.
DROP TABLE public.two;

COMMIT;
