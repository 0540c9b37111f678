BEGIN;

-- pgorm:step id=alter-domain/public.a mode=transactional
ALTER DOMAIN public.a RENAME CONSTRAINT filled TO present;

-- pgorm:step id=alter-domain/public.b mode=transactional
ALTER DOMAIN public.b ADD CONSTRAINT "Must be" NOT NULL;

-- pgorm:step id=alter-domain/public.c mode=transactional
ALTER DOMAIN public.c DROP NOT NULL;

COMMIT;
