BEGIN;
SET LOCAL check_function_bodies = off;

-- pgorm:step id=create-schema/Odd%20schema mode=transactional
CREATE SCHEMA "Odd schema";

-- pgorm:step id=drop-constraint/public.t.small mode=transactional
ALTER TABLE public.t DROP CONSTRAINT small;

-- pgorm:step id=drop-operator/public.%3C%3C%3C%28public%2Epair%2C%20public%2Epair%29 mode=transactional
DROP OPERATOR public.<<< (public.pair, public.pair);

-- pgorm:step id=create-function/public.not_less%28public%2Epair%2C%20public%2Epair%29 mode=transactional
CREATE FUNCTION public.not_less(public.pair, public.pair)
RETURNS boolean
LANGUAGE sql
IMMUTABLE
AS $$SELECT NOT less($1, $2)$$;

-- pgorm:step id=create-function/public.same%28public%2Epair%2C%20public%2Epair%29 mode=transactional
CREATE FUNCTION public.same(public.pair, public.pair)
RETURNS boolean
LANGUAGE sql
IMMUTABLE
AS $$SELECT $1::text = $2::text$$;

-- pgorm:step id=create-operator/Odd%20schema.%40%3E%3D%28public%2Epair%2C%20public%2Epair%29 mode=transactional
CREATE OPERATOR "Odd schema".@>= (
    FUNCTION = public.not_less,
    LEFTARG = public.pair,
    RIGHTARG = public.pair,
    NEGATOR = OPERATOR(public.<<<)
);

-- pgorm:step id=create-operator/public.%21%40%28NONE%2C%20integer%29 mode=transactional
CREATE OPERATOR public.!@ (
    FUNCTION = pg_catalog.int4abs,
    RIGHTARG = integer
);

-- pgorm:step id=create-operator/public.%3C%3C%3C%28public%2Epair%2C%20public%2Epair%29 mode=transactional
CREATE OPERATOR public.<<< (
    FUNCTION = public.less,
    LEFTARG = public.pair,
    RIGHTARG = public.pair,
    COMMUTATOR = OPERATOR(public.>>>),
    NEGATOR = OPERATOR("Odd schema".@>=),
    RESTRICT = pg_catalog.scalarltsel,
    JOIN = pg_catalog.scalarltjoinsel
);

-- pgorm:step id=create-constraint/public.t.small mode=transactional
-- danger (add-check): The table is read through for constraint public.t.small while nobody can read or write it.
--   safe: Add it NOT VALID, then VALIDATE in a separate transaction, which lets readers and writers go on.
ALTER TABLE public.t ADD CONSTRAINT small CHECK ((p OPERATOR(public.<<<) 'b'::public.pair));

-- pgorm:step id=create-operator/public.%3D%3D%3D%28public%2Epair%2C%20public%2Epair%29 mode=transactional
CREATE OPERATOR public.=== (
    FUNCTION = public.same,
    LEFTARG = public.pair,
    RIGHTARG = public.pair,
    COMMUTATOR = OPERATOR(public.===),
    HASHES,
    MERGES
);

-- pgorm:step id=create-operator/public.%3E%3E%3E%28public%2Epair%2C%20public%2Epair%29 mode=transactional
CREATE OPERATOR public.>>> (
    FUNCTION = public.more,
    LEFTARG = public.pair,
    RIGHTARG = public.pair,
    COMMUTATOR = OPERATOR(public.<<<),
    RESTRICT = pg_catalog.scalargtsel
);

-- pgorm:step id=create-view/public.v mode=transactional
CREATE VIEW public.v AS
SELECT (p OPERATOR(public.===) 'a'::public.pair) AS same
   FROM public.t
  ORDER BY p;

-- pgorm:step id=comment-operator/public.%21%40%28NONE%2C%20integer%29 mode=transactional
COMMENT ON OPERATOR public.!@ (NONE, integer) IS 'prefix';

-- pgorm:step id=comment-operator/public.%3C%3C%3C%28public%2Epair%2C%20public%2Epair%29 mode=transactional
COMMENT ON OPERATOR public.<<< (public.pair, public.pair) IS 'less than';

COMMIT;
