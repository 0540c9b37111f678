BEGIN;

-- pgorm:step id=drop-view/public.v mode=transactional
DROP VIEW public.v;

-- pgorm:step id=drop-index/public.t_c mode=transactional
-- note (drop-index): Queries that use index public.t_c become slower, and the table is locked for a moment.
--   safe: DROP INDEX CONCURRENTLY.
DROP INDEX public.t_c;

-- pgorm:step id=set-aside-domain/public.word mode=transactional
ALTER DOMAIN public.word RENAME TO word__old;

-- pgorm:step id=set-aside-collation/public.Case%20folded mode=transactional
ALTER COLLATION public."Case folded" RENAME TO "Case folded__old";

-- pgorm:step id=create-collation/public.Case%20folded mode=transactional
CREATE COLLATION public."Case folded" (provider = icu, locale = 'de-u-ks-level2', deterministic = false);

-- pgorm:step id=create-collation/public.made mode=transactional
CREATE COLLATION public.made (provider = libc, locale = 'POSIX');

-- pgorm:step id=create-domain/public.word mode=transactional
CREATE DOMAIN public.word AS text COLLATE public."Case folded";

-- pgorm:step id=set-type-column/public.t.a mode=transactional
-- danger (change-collation): The indexes on column public.t.a are built anew while nobody can read or write the table.
--   safe: New column with the new collation, backfill in batches, swap.
ALTER TABLE public.t ALTER COLUMN a TYPE text COLLATE public."Case folded";

-- pgorm:step id=set-type-column/public.t.b mode=transactional
-- danger (type-swap): PostgreSQL cannot alter the type of column public.t.b as wanted: a new one takes its name, and the table is rewritten while nobody can read or write it.
--   safe: For large tables: new column, backfill in batches, swap.
ALTER TABLE public.t ALTER COLUMN b TYPE public.word USING b::public.word;

-- pgorm:step id=create-index/public.t_c mode=transactional
-- danger (replace-index): Until the new index public.t_c is built queries have none.
--   safe: Rename the old one, build the new one CONCURRENTLY, drop the old one.
CREATE INDEX t_c ON public.t (c COLLATE public."Case folded");

-- pgorm:step id=create-view/public.v mode=transactional
CREATE VIEW public.v AS
SELECT a,
    (c COLLATE public."Case folded") AS c
   FROM public.t;

-- pgorm:step id=drop-domain/public.word__old mode=transactional
DROP DOMAIN public.word__old;

-- pgorm:step id=drop-collation/public.Case%20folded__old mode=transactional
DROP COLLATION public."Case folded__old";

-- pgorm:step id=drop-collation/public.lost mode=transactional
DROP COLLATION public.lost;

-- pgorm:step id=comment-collation/public.Case%20folded mode=transactional
COMMENT ON COLLATION public."Case folded" IS 'kept';

-- pgorm:step id=comment-collation/public.two mode=transactional
COMMENT ON COLLATION public.two IS 'new';

COMMIT;
