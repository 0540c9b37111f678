BEGIN;

-- pgorm:step id=drop-trigger/public.a.c mode=transactional
DROP TRIGGER c ON public.a;

-- pgorm:step id=alter-trigger/public.a.t mode=transactional
CREATE OR REPLACE TRIGGER t
    AFTER UPDATE ON public.a
    REFERENCING OLD TABLE AS o NEW TABLE AS "New"
    FOR EACH STATEMENT
    EXECUTE FUNCTION pg_catalog.unique_key_recheck();

-- pgorm:step id=create-trigger/public.a.c mode=transactional
-- note (create-trigger): Writers wait for a moment, and run trigger public.a.c from then on.
--   safe: A lock_timeout and another try.
CREATE CONSTRAINT TRIGGER c
    AFTER INSERT OR DELETE ON public.a
    FROM public.b
    FOR EACH ROW
    EXECUTE FUNCTION pg_catalog.unique_key_recheck();

-- pgorm:step id=alter-trigger/public.a.c mode=transactional
ALTER TABLE public.a DISABLE TRIGGER c;

-- pgorm:step id=create-trigger/public.b.cut mode=transactional
-- note (create-trigger): Writers wait for a moment, and run trigger public.b.cut from then on.
--   safe: A lock_timeout and another try.
CREATE TRIGGER cut
    AFTER TRUNCATE ON public.b
    FOR EACH STATEMENT
    EXECUTE FUNCTION pg_catalog.unique_key_recheck();

-- pgorm:step id=comment-trigger/public.a.c mode=transactional
COMMENT ON TRIGGER c ON public.a IS 'kept';

COMMIT;
