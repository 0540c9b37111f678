BEGIN;

-- pgorm:step id=drop-index/public.i mode=transactional
-- note (drop-index): Queries that use index public.i become slower, and the table is locked for a moment.
--   safe: DROP INDEX CONCURRENTLY.
DROP INDEX public.i;

-- pgorm:step id=drop-operator/public.%3D%3D%40%28integer%2C%20text%29 mode=transactional
DROP OPERATOR public.==@ (integer, text);

-- pgorm:step id=alter-operator/public.%3D%3D%7E%28integer%2C%20text%29 mode=transactional
ALTER OPERATOR public.==~ (integer, text) SET (RESTRICT = NONE, JOIN = pg_catalog.eqjoinsel);

-- pgorm:step id=create-operator/public.%3D%3D%40%28integer%2C%20text%29 mode=transactional
CREATE OPERATOR public.==@ (
    FUNCTION = public.other,
    LEFTARG = integer,
    RIGHTARG = text
);

-- pgorm:step id=create-index/public.i mode=transactional
-- danger (replace-index): Until the new index public.i is built queries have none.
--   safe: Rename the old one, build the new one CONCURRENTLY, drop the old one.
CREATE INDEX i ON public.t (a) WHERE (a OPERATOR(public.==@) 'x'::text);

-- pgorm:step id=comment-operator/public.%3D%3D%40%28integer%2C%20text%29 mode=transactional
COMMENT ON OPERATOR public.==@ (integer, text) IS 'stays';

COMMIT;
