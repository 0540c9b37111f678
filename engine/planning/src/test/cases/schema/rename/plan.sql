BEGIN;

-- pgorm:step id=rename-schema/store mode=transactional
-- warning (rename-schema): Running code that uses the old name of schema store fails from this moment.
--   safe: Set the search path of old code to the new name first.
ALTER SCHEMA shop RENAME TO store;

COMMIT;
