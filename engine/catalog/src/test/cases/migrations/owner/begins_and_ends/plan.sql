BEGIN;

-- pgorm:step id=create-table/s.young mode=transactional
CREATE TABLE s.young (
    a integer
);

-- pgorm:step id=drop-table/s.dropped mode=transactional
-- data loss (drop-table): All rows of table s.dropped are lost; tables that its foreign keys reference are locked as well.
--   safe: Make sure that nothing reads it any more, keep a dump, and allow the step by name.
DROP TABLE s.dropped;

-- pgorm:step id=drop-owner/public.schema mode=transactional
-- warning (change-owner): Whoever owned schema public can no longer alter it, nor use it without a grant; the new owner can do both.
--   safe: Grant what running code needs to its role before.
ALTER SCHEMA public OWNER TO pg_database_owner;

-- pgorm:step id=drop-owner/s.schema mode=transactional
-- warning (change-owner): Whoever owned schema s can no longer alter it, nor use it without a grant; the new owner can do both.
--   safe: Grant what running code needs to its role before.
ALTER SCHEMA s OWNER TO CURRENT_USER;

-- pgorm:step id=drop-owner/s.given_back.view mode=transactional
-- warning (change-owner): Whoever owned view s.given_back can no longer alter it, nor use it without a grant; the new owner can do both.
--   safe: Grant what running code needs to its role before.
ALTER VIEW s.given_back OWNER TO CURRENT_USER;

-- pgorm:step id=alter-owner/s.made_as_ann.table mode=transactional
-- warning (change-owner): Whoever owned table s.made_as_ann can no longer alter it, nor use it without a grant; the new owner can do both.
--   safe: Grant what running code needs to its role before.
ALTER TABLE s.made_as_ann OWNER TO "Odd ""Role";

-- pgorm:step id=create-owner/s.young.table mode=transactional
ALTER TABLE s.young OWNER TO "Odd ""Role";

COMMIT;
