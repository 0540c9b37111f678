BEGIN;
SET LOCAL check_function_bodies = off;

-- pgorm:step id=create-cast/integer%20AS%20xid mode=transactional
CREATE CAST (integer AS xid) WITHOUT FUNCTION;

-- pgorm:step id=create-cast/public%2E%22Mood%20%22%22x%22%20AS%20public%2Eother mode=transactional
CREATE CAST (public."Mood ""x" AS public.other) WITH INOUT AS ASSIGNMENT;

-- pgorm:step id=create-function/public.to_number%28public%2Eother%29 mode=transactional
CREATE FUNCTION public.to_number(public.other)
RETURNS integer
LANGUAGE sql
IMMUTABLE
AS $$SELECT 2$$;

-- pgorm:step id=create-cast/public%2Eother%20AS%20integer mode=transactional
CREATE CAST (public.other AS integer) WITH FUNCTION public.to_number(public.other) AS ASSIGNMENT;

-- pgorm:step id=create-view/public.w mode=transactional
CREATE VIEW public.w AS
SELECT ('sad'::public."Mood ""x")::public.other AS o,
    (1)::xid AS x;

-- pgorm:step id=drop-cast/public%2E%22Mood%20%22%22x%22%20AS%20bigint mode=transactional
DROP CAST (public."Mood ""x" AS bigint);

-- pgorm:step id=drop-cast/public%2E%22Mood%20%22%22x%22%20AS%20integer mode=transactional
DROP CAST (public."Mood ""x" AS integer);

-- pgorm:step id=create-cast/public%2E%22Mood%20%22%22x%22%20AS%20integer mode=transactional
CREATE CAST (public."Mood ""x" AS integer) WITH FUNCTION public.to_number(public."Mood ""x") AS IMPLICIT;

-- pgorm:step id=comment-cast/public%2E%22Mood%20%22%22x%22%20AS%20integer mode=transactional
COMMENT ON CAST (public."Mood ""x" AS integer) IS 'a number';

COMMIT;
