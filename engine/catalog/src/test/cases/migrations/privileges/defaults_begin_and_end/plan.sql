BEGIN;

-- pgorm:step id=create-schema/new%20one mode=transactional
CREATE SCHEMA "new one";

-- pgorm:step id=create-sequence/new%20one.counter mode=transactional
CREATE SEQUENCE "new one".counter;

-- pgorm:step id=alter-default-privileges/tables mode=transactional
ALTER DEFAULT PRIVILEGES REVOKE INSERT, SELECT ON TABLES FROM pg_monitor;
ALTER DEFAULT PRIVILEGES GRANT SELECT ON TABLES TO pg_monitor;

-- pgorm:step id=alter-privileges/public.kept.table mode=transactional
REVOKE INSERT, SELECT ON TABLE public.kept FROM pg_monitor;
GRANT INSERT, SELECT ON TABLE public.kept TO pg_monitor;

-- pgorm:step id=drop-schema/leaving mode=transactional
-- data loss (drop-schema): Schema leaving goes; everything in it has to be gone before.
--   safe: Allow the step by name once nothing is needed any more.
DROP SCHEMA leaving;

-- pgorm:step id=drop-default-privileges/routines mode=transactional
ALTER DEFAULT PRIVILEGES GRANT EXECUTE ON ROUTINES TO PUBLIC;

-- pgorm:step id=create-default-privileges/new%20one.sequences mode=transactional
ALTER DEFAULT PRIVILEGES IN SCHEMA "new one" GRANT USAGE ON SEQUENCES TO PUBLIC;

COMMIT;
