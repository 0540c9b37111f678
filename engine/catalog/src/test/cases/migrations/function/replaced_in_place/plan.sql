BEGIN;
SET LOCAL check_function_bodies = off;

-- pgorm:step id=alter-function/public.f%28integer%2C%20integer%29 mode=transactional
CREATE OR REPLACE FUNCTION public.f(a integer, b integer DEFAULT 2)
RETURNS integer
LANGUAGE plpgsql
IMMUTABLE
AS $$BEGIN RETURN 2; END$$;

-- pgorm:step id=alter-function/public.many%28integer%29 mode=transactional
CREATE OR REPLACE FUNCTION public.many(a integer, OUT b integer, OUT c integer)
RETURNS record
LANGUAGE sql
AS $$SELECT 2, 3$$;

-- pgorm:step id=alter-function/public.unnamed%28integer%29 mode=transactional
CREATE OR REPLACE FUNCTION public.unnamed("new name" integer DEFAULT 5)
RETURNS integer
LANGUAGE sql
AS $$SELECT 2$$;

COMMIT;
