BEGIN;
SET LOCAL check_function_bodies = off;

-- pgorm:step id=drop-procedure/public.gone%28integer%2C%20text%29 mode=transactional
-- warning (drop-routine): Running code that calls procedure public.gone(integer, text) fails; so do quoted bodies that call it, and nothing tells which those are.
--   safe: Deploy code that does not call it first.
DROP PROCEDURE public.gone(INOUT integer, IN text);

-- pgorm:step id=drop-function/public.old%28integer%29 mode=transactional
-- warning (drop-routine): Running code that calls function public.old(integer) fails; so do quoted bodies that call it, and nothing tells which those are.
--   safe: Deploy code that does not call it first.
DROP FUNCTION public.old(integer);

-- pgorm:step id=create-procedure/public.moved%28integer%29 mode=transactional
CREATE PROCEDURE public.moved(a integer, OUT b text)
LANGUAGE plpgsql
AS $body1$BEGIN b := $$ "$body$ $$; END$body1$;

-- pgorm:step id=create-procedure/public.moved%28integer%2C%20text%29 mode=transactional
CREATE PROCEDURE public.moved(a integer, b text)
LANGUAGE plpgsql
AS $$BEGIN END$$;

-- pgorm:step id=create-procedure/public.nothing%28%29 mode=transactional
CREATE PROCEDURE public.nothing()
LANGUAGE sql
AS $$$$;

-- pgorm:step id=comment-function/public.kept%28integer%29 mode=transactional
COMMENT ON FUNCTION public.kept(integer) IS 'first';

-- pgorm:step id=comment-function/public.kept%28text%29 mode=transactional
COMMENT ON FUNCTION public.kept(text) IS 'second';

-- pgorm:step id=comment-procedure/public.moved%28integer%29 mode=transactional
COMMENT ON PROCEDURE public.moved(IN integer, OUT text) IS 'moves';

COMMIT;
