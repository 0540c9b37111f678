BEGIN;

-- pgorm:step id=create-privileges/public.f%28%22%28x%22%2Ee%2C%20integer%29.function mode=transactional
GRANT EXECUTE ON FUNCTION public.f("(x".e, integer) TO reader;

-- pgorm:step id=create-privileges/public.g%28%28numeric%29.function mode=transactional
GRANT EXECUTE ON FUNCTION public."g("(numeric) TO reader;

COMMIT;
