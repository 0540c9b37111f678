BEGIN;
SET LOCAL check_function_bodies = off;

-- pgorm:step id=alter-function/public.f%28integer%29 mode=transactional
ALTER FUNCTION public.f(integer) STABLE STRICT SECURITY DEFINER LEAKPROOF PARALLEL RESTRICTED COST 5 SET search_path TO '';

-- pgorm:step id=alter-function/public.g%28%29 mode=transactional
ALTER FUNCTION public.g() VOLATILE CALLED ON NULL INPUT PARALLEL UNSAFE COST 100 ROWS 1000 RESET work_mem SET search_path TO 'a', 'B' SET x.y TO '1';

-- pgorm:step id=alter-procedure/public.p%28%29 mode=transactional
ALTER PROCEDURE public.p() SECURITY DEFINER SET search_path TO 'pg_catalog';

-- pgorm:step id=alter-function/public.reordered%28%29 mode=transactional
CREATE OR REPLACE FUNCTION public.reordered()
RETURNS integer
LANGUAGE sql
SET search_path TO 'a'
SET work_mem TO '1MB'
AS $$SELECT 1$$;

COMMIT;
