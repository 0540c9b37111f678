BEGIN;

-- pgorm:step id=set-aside-enum/public.state mode=transactional
-- data loss (remove-enum-value): Rows that hold the removed value make the step fail, and every table that uses enum public.state is rewritten.
--   safe: Update those rows first; keep the value and forbid it by a check where the tables are large.
ALTER TYPE public.state RENAME TO state__old;

-- pgorm:step id=create-enum/public.state mode=transactional
CREATE TYPE public.state AS ENUM ('new', 'late');

-- pgorm:step id=set-type-column/public.log.state mode=transactional
ALTER TABLE public.log ALTER COLUMN state TYPE public.state USING state::text::public.state;

-- pgorm:step id=drop-domain/public.known mode=transactional
-- warning (drop-type): Running code that names domain public.known fails.
--   safe: Deploy code that does not name the type first.
DROP DOMAIN public.known;

-- pgorm:step id=drop-enum/public.state__old mode=transactional
DROP TYPE public.state__old;

COMMIT;
