BEGIN;

-- pgorm:step id=alter-domain/public.a mode=transactional
-- danger (add-domain-constraint): Every table with a column of domain public.a is read through while nobody can write to it, and a value that the constraint refuses makes the step fail.
--   safe: Look for such values with SELECT first; a check can be added NOT VALID, which then holds for new values.
ALTER DOMAIN public.a VALIDATE CONSTRAINT later;

-- pgorm:step id=alter-domain/public.a.2 mode=transactional
ALTER DOMAIN public.a ADD CONSTRAINT new CHECK ((VALUE < 9)) NOT VALID;

-- pgorm:step id=alter-domain/public.b mode=transactional
ALTER DOMAIN public.b DROP CONSTRAINT valid;

-- pgorm:step id=alter-domain/public.b.2 mode=transactional
ALTER DOMAIN public.b ADD CONSTRAINT valid CHECK ((VALUE > 1)) NOT VALID;

-- pgorm:step id=comment-domain/public.b mode=transactional
COMMENT ON CONSTRAINT valid ON DOMAIN public.b IS 'kept';

COMMIT;
