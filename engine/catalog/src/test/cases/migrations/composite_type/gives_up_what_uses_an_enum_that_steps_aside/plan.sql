BEGIN;

-- pgorm:step id=set-aside-enum/public.state mode=transactional
-- data loss (remove-enum-value): Rows that hold the removed value make the step fail, and every table that uses enum public.state is rewritten.
--   safe: Update those rows first; keep the value and forbid it by a check where the tables are large.
ALTER TYPE public.state RENAME TO state__old;

-- pgorm:step id=create-enum/public.state mode=transactional
CREATE TYPE public.state AS ENUM ('new', 'late');

-- pgorm:step id=alter-composite-type/public.entry mode=transactional
ALTER TYPE public.entry DROP ATTRIBUTE detail;

-- pgorm:step id=alter-composite-type/public.entry.2 mode=transactional
ALTER TYPE public.entry ADD ATTRIBUTE state public.state;

-- pgorm:step id=set-type-column/public.log.state mode=transactional
-- danger (enum-swap): Column public.log.state is converted through text: the table is rewritten while nobody can read or write it.
--   safe: For large tables: new column, backfill in batches, swap.
ALTER TABLE public.log ALTER COLUMN state TYPE public.state USING state::text::public.state;

-- pgorm:step id=drop-column/public.log.entry mode=transactional
-- data loss (drop-column): All values of column public.log.entry are lost, and running code that names it fails.
--   safe: Deploy code that does not use the column first, then allow the step by name.
ALTER TABLE public.log DROP COLUMN entry;

-- pgorm:step id=drop-composite-type/public.detail mode=transactional
-- warning (drop-type): Running code that names composite type public.detail fails.
--   safe: Deploy code that does not name the type first.
DROP TYPE public.detail;

-- pgorm:step id=drop-enum/public.state__old mode=transactional
DROP TYPE public.state__old;

COMMIT;
