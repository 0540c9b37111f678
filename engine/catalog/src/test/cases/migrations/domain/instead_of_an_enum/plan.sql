BEGIN;

-- pgorm:step id=drop-default-column/public.t.s mode=transactional
ALTER TABLE public.t ALTER COLUMN s DROP DEFAULT;

-- pgorm:step id=set-aside-enum/public.state mode=transactional
-- warning (drop-enum): Running code that casts to enum public.state fails.
--   safe: Deploy code that does not name the type first.
ALTER TYPE public.state RENAME TO state__old;

-- pgorm:step id=create-domain/public.state mode=transactional
CREATE DOMAIN public.state AS text
  CONSTRAINT state_check CHECK ((VALUE = ANY (ARRAY['new'::text, 'done'::text])));

-- pgorm:step id=set-type-column/public.t.many mode=transactional
-- danger (enum-swap): Column public.t.many is converted through text: the table is rewritten while nobody can read or write it.
--   safe: For large tables: new column, backfill in batches, swap.
ALTER TABLE public.t ALTER COLUMN many TYPE public.state[] USING many::text[]::public.state[];

-- pgorm:step id=set-type-column/public.t.s mode=transactional
-- danger (enum-swap): Column public.t.s is converted through text: the table is rewritten while nobody can read or write it.
--   safe: For large tables: new column, backfill in batches, swap.
ALTER TABLE public.t ALTER COLUMN s TYPE public.state USING s::text;

-- pgorm:step id=set-default-column/public.t.s mode=transactional
ALTER TABLE public.t ALTER COLUMN s SET DEFAULT 'new'::text;

-- pgorm:step id=drop-enum/public.state__old mode=transactional
DROP TYPE public.state__old;

COMMIT;
