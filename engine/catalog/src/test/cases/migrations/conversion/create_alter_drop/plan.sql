BEGIN;

-- pgorm:step id=drop-conversion/public.gone mode=transactional
DROP CONVERSION public.gone;

-- pgorm:step id=drop-conversion/public.kept mode=transactional
DROP CONVERSION public.kept;

-- pgorm:step id=create-conversion/public.New%20one mode=transactional
CREATE CONVERSION public."New one" FOR 'UTF8' TO 'LATIN1' FROM pg_catalog.utf8_to_iso8859_1;

-- pgorm:step id=create-conversion/public.kept mode=transactional
CREATE DEFAULT CONVERSION public.kept FOR 'LATIN1' TO 'UTF8' FROM pg_catalog.iso8859_1_to_utf8;

-- pgorm:step id=comment-conversion/public.kept mode=transactional
COMMENT ON CONVERSION public.kept IS 'stays';

COMMIT;
