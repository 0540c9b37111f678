BEGIN;
SET LOCAL check_function_bodies = off;

-- pgorm:step id=drop-view/public.v mode=transactional
DROP VIEW public.v;

-- pgorm:step id=drop-function/public.f%28integer%2C%20integer%29 mode=transactional
-- warning (drop-routine): Running code that calls function public.f(integer, integer) fails; so do quoted bodies that call it, and nothing tells which those are.
--   safe: Deploy code that does not call it first.
DROP FUNCTION public.f(integer, integer);

-- pgorm:step id=drop-function/public.g%28integer%29 mode=transactional
DROP FUNCTION public.g(integer);

-- pgorm:step id=drop-function/public.t%28%29 mode=transactional
DROP FUNCTION public.t();

-- pgorm:step id=create-function/public.f%28integer%2C%20text%29 mode=transactional
CREATE FUNCTION public.f(a integer, b text DEFAULT ''::text)
RETURNS integer
LANGUAGE sql
AS $$SELECT 1$$;

-- pgorm:step id=create-function/public.g%28integer%29 mode=transactional
CREATE FUNCTION public.g(new integer)
RETURNS integer
LANGUAGE sql
AS $$SELECT 1$$;

-- pgorm:step id=create-function/public.t%28%29 mode=transactional
CREATE FUNCTION public.t()
RETURNS TABLE(a integer, b integer)
LANGUAGE sql
AS $$SELECT 1, 2$$;

-- pgorm:step id=create-view/public.v mode=transactional
CREATE VIEW public.v AS
SELECT public.f(id) AS f
   FROM public.item;

COMMIT;
