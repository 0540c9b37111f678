BEGIN;

-- pgorm:step id=drop-default-column/public.item.price mode=transactional
ALTER TABLE public.item ALTER COLUMN price DROP DEFAULT;

-- pgorm:step id=set-aside-domain/public.amount mode=transactional
ALTER DOMAIN public.amount RENAME TO amount__old;

-- pgorm:step id=create-domain/public.amount mode=transactional
CREATE DOMAIN public.amount AS bigint CONSTRAINT amount_not_null NOT NULL
  CONSTRAINT positive CHECK ((VALUE > 0));

-- pgorm:step id=set-type-column/public.item.price mode=transactional
-- danger (type-swap): PostgreSQL cannot alter the type of column public.item.price as wanted: a new one takes its name, and the table is rewritten while nobody can read or write it.
--   safe: For large tables: new column, backfill in batches, swap.
ALTER TABLE public.item ALTER COLUMN price TYPE public.amount USING price::public.amount;

-- pgorm:step id=set-default-column/public.item.price mode=transactional
ALTER TABLE public.item ALTER COLUMN price SET DEFAULT 1;

-- pgorm:step id=drop-domain/public.amount__old mode=transactional
DROP DOMAIN public.amount__old;

COMMIT;
