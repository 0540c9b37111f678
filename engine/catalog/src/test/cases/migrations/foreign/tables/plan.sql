BEGIN;

-- pgorm:step id=create-table/public.far%20%22part%22 mode=transactional
CREATE FOREIGN TABLE public."far ""part""" PARTITION OF public.p FOR VALUES IN (1) SERVER far OPTIONS (table_name 'p');

-- pgorm:step id=create-column/public.alters.fresh mode=transactional
ALTER TABLE public.alters ADD COLUMN fresh date OPTIONS ("odd name" 'o''k');

-- pgorm:step id=set-type-column/public.alters.id mode=transactional
-- danger (rewrite-type): The table of column public.alters.id and its indexes are written anew while nobody can read or write it.
--   safe: New column, trigger that keeps both, backfill in batches, swap.
ALTER TABLE public.alters ALTER COLUMN id TYPE bigint;

-- pgorm:step id=drop-column/public.alters.gone mode=transactional
-- data loss (drop-column): All values of column public.alters.gone are lost, and running code that names it fails.
--   safe: Deploy code that does not use the column first, then allow the step by name.
ALTER TABLE public.alters DROP COLUMN gone;

-- pgorm:step id=set-default-column/public.alters.kind mode=transactional
ALTER TABLE public.alters ALTER COLUMN kind SET DEFAULT 'b'::text;

-- pgorm:step id=set-not-null-column/public.alters.kind mode=transactional
-- danger (set-not-null): The table of column public.alters.kind is read through while nobody can read or write it, and one NULL makes the step fail.
--   safe: CHECK (… IS NOT NULL) NOT VALID, validate it in its own transaction, SET NOT NULL, drop the check.
ALTER TABLE public.alters ALTER COLUMN kind SET NOT NULL;

-- pgorm:step id=set-options-table/public.alters mode=transactional
ALTER FOREIGN TABLE public.alters OPTIONS (SET table_name 'y', ADD schema_name 's');

-- pgorm:step id=set-options-column/public.alters.id mode=transactional
ALTER FOREIGN TABLE public.alters ALTER COLUMN id OPTIONS (SET column_name 'number');

-- pgorm:step id=create-constraint/public.alters.alters_id_check mode=transactional
-- danger (add-check): The table is read through for constraint public.alters.alters_id_check while nobody can read or write it.
--   safe: Add it NOT VALID, then VALIDATE in a separate transaction, which lets readers and writers go on.
ALTER TABLE public.alters ADD CONSTRAINT alters_id_check CHECK ((id > 0));

-- pgorm:step id=drop-table/public.moves mode=transactional
-- warning (replace-empty-table): No statement gives table public.moves its new form: it is dropped and made again; it holds no rows itself.
--   safe: Attached partitions have to fit the new key, or the step fails.
DROP FOREIGN TABLE public.moves;

-- pgorm:step id=create-table/public.moves mode=transactional
CREATE FOREIGN TABLE public.moves (
    id integer
) SERVER further;

-- pgorm:step id=comment-table/public.alters mode=transactional
COMMENT ON FOREIGN TABLE public.alters IS 'far away';

COMMIT;
