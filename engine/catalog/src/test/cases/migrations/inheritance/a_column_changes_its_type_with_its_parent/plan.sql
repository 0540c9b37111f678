BEGIN;

-- pgorm:step id=disinherit-table/public.child mode=transactional
ALTER TABLE public.child NO INHERIT public.old_parent;

-- pgorm:step id=create-table/public.new_parent mode=transactional
CREATE TABLE public.new_parent (
    id bigint DEFAULT 1,
    name text
);

-- pgorm:step id=set-type-column/public.child.name mode=transactional
ALTER TABLE public.child ALTER COLUMN name TYPE text;

-- pgorm:step id=inherit-table/public.child mode=transactional
ALTER TABLE public.child INHERIT public.new_parent;

-- pgorm:step id=drop-table/public.old_parent mode=transactional
-- data loss (drop-table): All rows of table public.old_parent are lost; tables that its foreign keys reference are locked as well.
--   safe: Make sure that nothing reads it any more, keep a dump, and allow the step by name.
DROP TABLE public.old_parent;

COMMIT;
