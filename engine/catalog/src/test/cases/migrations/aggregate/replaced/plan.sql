BEGIN;
SET LOCAL check_function_bodies = off;

-- pgorm:step id=drop-view/public.v mode=transactional
DROP VIEW public.v;

-- pgorm:step id=drop-view/public.w mode=transactional
DROP VIEW public.w;

-- pgorm:step id=drop-aggregate/public.becomes_function%28text%29 mode=transactional
-- warning (drop-routine): Running code that calls aggregate public.becomes_function(text) fails; so do quoted bodies that call it, and nothing tells which those are.
--   safe: Deploy code that does not call it first.
DROP AGGREGATE public.becomes_function(text);

-- pgorm:step id=drop-function/public.lengths%28integer%2C%20text%29 mode=transactional
-- warning (drop-routine): Running code that calls function public.lengths(integer, text) fails; so do quoted bodies that call it, and nothing tells which those are.
--   safe: Deploy code that does not call it first.
DROP FUNCTION public.lengths(integer, text);

-- pgorm:step id=drop-aggregate/public.named%28integer%29 mode=transactional
DROP AGGREGATE public.named(integer);

-- pgorm:step id=drop-aggregate/public.shown_total%28integer%29 mode=transactional
DROP AGGREGATE public.shown_total(integer);

-- pgorm:step id=alter-function/public.plus%28integer%2C%20integer%29 mode=transactional
ALTER FUNCTION public.plus(integer, integer) STRICT;

-- pgorm:step id=create-function/public.becomes_function%28text%29 mode=transactional
CREATE FUNCTION public.becomes_function(text)
RETURNS integer
LANGUAGE sql
AS $$SELECT 1$$;

-- pgorm:step id=create-function/public.more%28integer%2C%20integer%29 mode=transactional
CREATE FUNCTION public.more(integer, integer)
RETURNS integer
LANGUAGE sql
IMMUTABLE
STRICT
AS $$SELECT $1 + $2 + 1$$;

-- pgorm:step id=alter-aggregate/public.total%28integer%29 mode=transactional
CREATE OR REPLACE AGGREGATE public.total(integer) (
    SFUNC = public.more,
    STYPE = integer,
    INITCOND = '0',
    PARALLEL = SAFE
);

-- pgorm:step id=create-aggregate/public.named%28integer%29 mode=transactional
CREATE AGGREGATE public.named(b integer) (
    SFUNC = public.plus,
    STYPE = integer
);

-- pgorm:step id=create-aggregate/public.shown_total%28integer%29 mode=transactional
CREATE AGGREGATE public.shown_total(integer) (
    SFUNC = public.plus,
    STYPE = integer,
    FINALFUNC = public.shown
);

-- pgorm:step id=create-view/public.v mode=transactional
CREATE VIEW public.v AS
SELECT public.total(price) AS a,
    public.named(price) AS b
   FROM public.item;

-- pgorm:step id=create-view/public.w mode=transactional
CREATE VIEW public.w AS
SELECT public.shown_total(price) AS a
   FROM public.item;

-- pgorm:step id=comment-view/public.v mode=transactional
COMMENT ON VIEW public.v IS 'stays';

COMMIT;
