BEGIN;

-- pgorm:step id=drop-constraint/public.task.task_open_check mode=transactional
ALTER TABLE public.task DROP CONSTRAINT task_open_check;

-- pgorm:step id=drop-index/public.task_open_idx mode=transactional
-- note (drop-index): Queries that use index public.task_open_idx become slower, and the table is locked for a moment.
--   safe: DROP INDEX CONCURRENTLY.
DROP INDEX public.task_open_idx;

-- pgorm:step id=set-aside-enum/public.status mode=transactional
-- data loss (remove-enum-value): Rows that hold the removed value make the step fail, and every table that uses enum public.status is rewritten.
--   safe: Update those rows first; keep the value and forbid it by a check where the tables are large.
ALTER TYPE public.status RENAME TO status__old;

-- pgorm:step id=create-enum/public.status mode=transactional
CREATE TYPE public.status AS ENUM ('new', 'done');

-- pgorm:step id=drop-default-column/public.task.status mode=transactional
ALTER TABLE public.task ALTER COLUMN status DROP DEFAULT;

-- pgorm:step id=set-type-column/public.task.history mode=transactional
-- danger (enum-swap): Column public.task.history is converted through text: the table is rewritten while nobody can read or write it.
--   safe: For large tables: new column, backfill in batches, swap.
ALTER TABLE public.task ALTER COLUMN history TYPE public.status[] USING history::text[]::public.status[];

-- pgorm:step id=set-type-column/public.task.status mode=transactional
-- danger (enum-swap): Column public.task.status is converted through text: the table is rewritten while nobody can read or write it.
--   safe: For large tables: new column, backfill in batches, swap.
ALTER TABLE public.task ALTER COLUMN status TYPE public.status USING status::text::public.status;

-- pgorm:step id=set-default-column/public.task.status mode=transactional
ALTER TABLE public.task ALTER COLUMN status SET DEFAULT 'new'::public.status;

-- pgorm:step id=create-index/public.task_open_idx mode=transactional
-- danger (replace-index): Until the new index public.task_open_idx is built queries have none.
--   safe: Rename the old one, build the new one CONCURRENTLY, drop the old one.
CREATE INDEX task_open_idx ON public.task (id) WHERE (status = 'done'::public.status);

-- pgorm:step id=create-constraint/public.task.task_open_check mode=transactional
-- danger (add-check): The table is read through for constraint public.task.task_open_check while nobody can read or write it.
--   safe: Add it NOT VALID, then VALIDATE in a separate transaction, which lets readers and writers go on.
ALTER TABLE public.task ADD CONSTRAINT task_open_check CHECK ((status <> 'done'::public.status));

-- pgorm:step id=drop-enum/public.status__old mode=transactional
DROP TYPE public.status__old;

-- pgorm:step id=comment-enum/public.status mode=transactional
COMMENT ON TYPE public.status IS 'Life of a task';

COMMIT;
