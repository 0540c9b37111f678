BEGIN;
SET LOCAL check_function_bodies = off;

-- pgorm:step id=create-enum/public.mood mode=transactional
CREATE TYPE public.mood AS ENUM ('sad', 'glad');

-- pgorm:step id=create-table/public.item mode=transactional
CREATE TABLE public.item (
    id integer,
    "Odd, column" text
);

-- pgorm:step id=create-function/Odd%20%22schema.select%20%24%24%28public%2Emood%2C%20public%2Eitem%2C%20character%20varying%5B%5D%29 mode=transactional
CREATE FUNCTION "Odd ""schema"."select $$"("Wert é" public.mood, OUT "group" text[], INOUT "a b" public.item, VARIADIC rest character varying[] DEFAULT ARRAY['x'::text, '$$'::text])
RETURNS SETOF record
LANGUAGE plpgsql
IMMUTABLE
STRICT
SECURITY DEFINER
LEAKPROOF
PARALLEL SAFE
COST 0.5
ROWS 7
SET search_path TO 'pg_catalog', '$user', 'a,b"c'
SET my.setting TO E'x''y\\'
SET "DateStyle" TO 'ISO, MDY'
AS $body1$ BEGIN RETURN QUERY SELECT ARRAY['$$'], "a b"; -- it's $body$
END $body1$;

-- pgorm:step id=create-function/public.any_of%28anyelement%2C%20anyarray%2C%20%22char%22%2C%20bit%20varying%2C%20timestamp%20with%20time%20zone%2C%20character%29 mode=transactional
CREATE FUNCTION public.any_of(anyelement, anyarray, "char", bit varying, timestamp with time zone, character)
RETURNS anyelement
LANGUAGE sql
AS $$SELECT $1$$;

-- pgorm:step id=create-function/public.carriage%28%29 mode=transactional
CREATE FUNCTION public.carriage()
RETURNS text
LANGUAGE sql
AS $$SELECT 'a
  b'	 ;  

$$;

-- pgorm:step id=create-function/public.clean%28%29 mode=transactional
CREATE FUNCTION public.clean()
RETURNS text
LANGUAGE sql
SET search_path TO ''
AS $$SELECT '$'$$;

-- pgorm:step id=create-function/public.dollars%28%29 mode=transactional
CREATE FUNCTION public.dollars()
RETURNS text
LANGUAGE sql
AS $body$SELECT 1 -- $$body$;

-- pgorm:step id=create-function/public.listed%28integer%2C%20public%2Emood%29 mode=transactional
CREATE FUNCTION public.listed(n integer DEFAULT 3, kind public.mood DEFAULT 'sad'::public.mood)
RETURNS TABLE(id bigint, "order" public.mood)
LANGUAGE sql
STABLE
PARALLEL RESTRICTED
AS $$SELECT 1::bigint, $2$$;

-- pgorm:step id=create-function/public.ranked%28%29 mode=transactional
CREATE FUNCTION public.ranked()
RETURNS bigint
LANGUAGE internal
WINDOW
AS $$window_row_number$$;

-- pgorm:step id=create-function/public.series%28integer%2C%20integer%29 mode=transactional
CREATE FUNCTION public.series(integer, integer)
RETURNS SETOF integer
LANGUAGE internal
IMMUTABLE
STRICT
SUPPORT public.helper
AS $$generate_series_int4$$;

-- pgorm:step id=comment-function/Odd%20%22schema.select%20%24%24%28public%2Emood%2C%20public%2Eitem%2C%20character%20varying%5B%5D%29 mode=transactional
COMMENT ON FUNCTION "Odd ""schema"."select $$"(public.mood, public.item, character varying[]) IS 'odd';

COMMIT;
