BEGIN;

-- pgorm:step id=set-aside-domain/public.Odd%20%22name mode=transactional
ALTER DOMAIN public."Odd ""name" RENAME TO "Odd ""name__old";

-- pgorm:step id=create-domain/public.Odd%20%22name mode=transactional
CREATE DOMAIN public."Odd ""name" AS text COLLATE pg_catalog."C" CONSTRAINT "Odd ""name_not_null" NOT NULL
  CONSTRAINT "Odd ""name_check" CHECK ((length(VALUE) < 10));

-- pgorm:step id=alter-domain/public.price mode=transactional
ALTER DOMAIN public.price SET DEFAULT 2;

-- pgorm:step id=alter-domain/public.price.2 mode=transactional
ALTER DOMAIN public.price RENAME CONSTRAINT positive TO "not free";

-- pgorm:step id=alter-domain/public.price.3 mode=transactional
ALTER DOMAIN public.price DROP CONSTRAINT small;

-- pgorm:step id=alter-domain/public.price.4 mode=transactional
-- danger (add-domain-constraint): Every table with a column of domain public.price is read through while nobody can write to it, and a value that the constraint refuses makes the step fail.
--   safe: Look for such values with SELECT first; a check can be added NOT VALID, which then holds for new values.
ALTER DOMAIN public.price ADD CONSTRAINT small CHECK ((VALUE < (500)::numeric));

-- pgorm:step id=create-domain/public.made mode=transactional
CREATE DOMAIN public.made AS public.price DEFAULT 2 NOT NULL;

-- pgorm:step id=alter-domain/public.strict mode=transactional
ALTER DOMAIN public.strict DROP NOT NULL;

-- pgorm:step id=create-column/public.item.other mode=transactional
ALTER TABLE public.item ADD COLUMN other public.made[];

-- pgorm:step id=set-type-column/public.item.label mode=transactional
-- danger (type-swap): PostgreSQL cannot alter the type of column public.item.label as wanted: a new one takes its name, and the table is rewritten while nobody can read or write it.
--   safe: For large tables: new column, backfill in batches, swap.
ALTER TABLE public.item ALTER COLUMN label TYPE public."Odd ""name" USING label::public."Odd ""name";

-- pgorm:step id=drop-domain/public.Odd%20%22name__old mode=transactional
DROP DOMAIN public."Odd ""name__old";

-- pgorm:step id=drop-domain/public.lost mode=transactional
-- warning (drop-type): Running code that names domain public.lost fails.
--   safe: Deploy code that does not name the type first.
DROP DOMAIN public.lost;

-- pgorm:step id=comment-domain/public.price mode=transactional
COMMENT ON DOMAIN public.price IS 'the cost';

-- pgorm:step id=comment-domain/public.price.2 mode=transactional
COMMENT ON CONSTRAINT small ON DOMAIN public.price IS 'we sell nothing dear';

COMMIT;
