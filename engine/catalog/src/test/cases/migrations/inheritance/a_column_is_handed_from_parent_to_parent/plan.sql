BEGIN;

-- pgorm:step id=create-table/public.new_parent mode=transactional
CREATE TABLE public.new_parent (
    id bigint DEFAULT 2
);

-- pgorm:step id=set-default-column/public.child.id mode=transactional
ALTER TABLE public.child ALTER COLUMN id SET DEFAULT 2;

-- pgorm:step id=inherit-table/public.child mode=transactional
ALTER TABLE public.child INHERIT public.new_parent;

-- pgorm:step id=disinherit-table/public.child mode=transactional
ALTER TABLE public.child NO INHERIT public.old_parent;

-- pgorm:step id=drop-column/public.child.old mode=transactional
-- data loss (drop-column): All values of column public.child.old are lost, and running code that names it fails.
--   safe: Deploy code that does not use the column first, then allow the step by name.
ALTER TABLE public.child DROP COLUMN old;

-- pgorm:step id=drop-column/public.old_parent.id mode=transactional
-- data loss (drop-column): All values of column public.old_parent.id are lost, and running code that names it fails.
--   safe: Deploy code that does not use the column first, then allow the step by name.
ALTER TABLE public.old_parent DROP COLUMN id;

COMMIT;
