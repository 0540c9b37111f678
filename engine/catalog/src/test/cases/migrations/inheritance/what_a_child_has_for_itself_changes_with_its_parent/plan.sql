BEGIN;

-- pgorm:step id=drop-constraint/public.child.child_own_key mode=transactional
ALTER TABLE public.child DROP CONSTRAINT child_own_key;

-- pgorm:step id=create-table/public.new_parent mode=transactional
CREATE TABLE public.new_parent (
    id bigint DEFAULT 1,
    code text
);

-- pgorm:step id=set-type-column/public.child.number mode=transactional
-- danger (rewrite-type): The table of column public.child.number and its indexes are written anew while nobody can read or write it.
--   safe: New column, trigger that keeps both, backfill in batches, swap.
ALTER TABLE public.child ALTER COLUMN number TYPE bigint;

-- pgorm:step id=set-type-column/public.child.own mode=transactional
-- data loss (narrow-type): Values of column public.child.own that do not fit the new type make the step fail or lose precision.
--   safe: Count the values that do not fit first; correct them, or keep the wider type and add a check.
ALTER TABLE public.child ALTER COLUMN own TYPE character varying(9);

-- pgorm:step id=create-constraint/public.child.child_code_key mode=transactional
-- danger (add-unique): The index of constraint public.child.child_code_key is built while nobody can read or write the table; duplicates make the step fail.
--   safe: Build a unique index CONCURRENTLY, then ADD CONSTRAINT … USING INDEX.
ALTER TABLE public.child ADD CONSTRAINT child_code_key UNIQUE (code);

-- pgorm:step id=create-constraint/public.new_parent.new_parent_code_fkey mode=transactional
-- danger (add-foreign-key): Both tables of constraint public.new_parent.new_parent_code_fkey take no writes while they are read through.
--   safe: Add it NOT VALID, then VALIDATE in a separate transaction, which lets writers go on.
ALTER TABLE public.new_parent ADD CONSTRAINT new_parent_code_fkey FOREIGN KEY (code) REFERENCES public.child (code);

-- pgorm:step id=inherit-table/public.child mode=transactional
ALTER TABLE public.child INHERIT public.new_parent;

-- pgorm:step id=disinherit-table/public.child mode=transactional
ALTER TABLE public.child NO INHERIT public.old_parent;

-- pgorm:step id=drop-table/public.old_parent mode=transactional
-- data loss (drop-table): All rows of table public.old_parent are lost; tables that its foreign keys reference are locked as well.
--   safe: Make sure that nothing reads it any more, keep a dump, and allow the step by name.
DROP TABLE public.old_parent;

COMMIT;
