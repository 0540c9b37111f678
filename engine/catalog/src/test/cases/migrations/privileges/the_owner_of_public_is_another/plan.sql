BEGIN;

-- pgorm:step id=create-privileges/public.schema mode=transactional
GRANT CREATE ON SCHEMA public TO PUBLIC;

COMMIT;
