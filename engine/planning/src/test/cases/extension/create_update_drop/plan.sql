BEGIN;

-- pgorm:step id=create-extension/citext mode=transactional
CREATE EXTENSION IF NOT EXISTS citext;

-- pgorm:step id=alter-extension/pg_trgm mode=transactional
-- warning (change-extension): Types, functions and operators of extension pg_trgm may behave differently afterwards.
--   safe: Read its release notes and try the update on a copy.
ALTER EXTENSION pg_trgm UPDATE TO '1.6';

-- pgorm:step id=create-table/public.person mode=transactional
CREATE TABLE public.person (
    mail text
);

-- pgorm:step id=drop-extension/hstore mode=transactional
-- danger (drop-extension): Types, functions and operators of extension hstore are gone for all that uses them.
--   safe: Make sure that nothing uses it, and allow the step by name.
DROP EXTENSION hstore;

COMMIT;
