BEGIN;
SET LOCAL check_function_bodies = off;

-- pgorm:step id=drop-event-trigger/changed mode=transactional
DROP EVENT TRIGGER changed;

-- pgorm:step id=drop-event-trigger/gone mode=transactional
-- warning (drop-event-trigger): What event trigger gone did or forbade is no longer done.
--   safe: Make sure that nothing relies on it.
DROP EVENT TRIGGER gone;

-- pgorm:step id=create-schema/My%20s mode=transactional
CREATE SCHEMA "My s";

-- pgorm:step id=alter-event-trigger/off mode=transactional
ALTER EVENT TRIGGER off DISABLE;

-- pgorm:step id=create-function/My%20s.f%20%22x%22%28%29 mode=transactional
CREATE FUNCTION "My s"."f ""x"""()
RETURNS event_trigger
LANGUAGE plpgsql
AS $$BEGIN END$$;

-- pgorm:step id=create-event-trigger/New%20%22e%22 mode=transactional
-- warning (create-event-trigger): Event trigger New "e" runs with every statement of its kind, and one that fails keeps everybody from changing the schema.
--   safe: Try its function on a copy first.
CREATE EVENT TRIGGER "New ""e""" ON table_rewrite
    EXECUTE FUNCTION "My s"."f ""x"""();

-- pgorm:step id=alter-event-trigger/New%20%22e%22 mode=transactional
ALTER EVENT TRIGGER "New ""e""" ENABLE ALWAYS;

-- pgorm:step id=comment-event-trigger/New%20%22e%22 mode=transactional
COMMENT ON EVENT TRIGGER "New ""e""" IS 'new';

-- pgorm:step id=create-event-trigger/changed mode=transactional
-- warning (create-event-trigger): Event trigger changed runs with every statement of its kind, and one that fails keeps everybody from changing the schema.
--   safe: Try its function on a copy first.
CREATE EVENT TRIGGER changed ON ddl_command_start
    WHEN TAG IN ('CREATE TABLE', 'DROP TABLE')
    EXECUTE FUNCTION public.watch();

-- pgorm:step id=comment-event-trigger/changed mode=transactional
COMMENT ON EVENT TRIGGER changed IS 'kept';

COMMIT;
