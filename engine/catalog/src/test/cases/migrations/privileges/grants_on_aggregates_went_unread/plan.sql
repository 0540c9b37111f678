BEGIN;

-- pgorm:step id=create-aggregate/public.latest%28anyelement%2C%20anyelement%29 mode=transactional
CREATE AGGREGATE public.latest(anyelement ORDER BY anyelement) (
    SFUNC = public.one,
    STYPE = anyelement
);

-- pgorm:step id=create-aggregate/public.plain%28integer%29 mode=transactional
CREATE AGGREGATE public.plain(integer) (
    SFUNC = pg_catalog.int4pl,
    STYPE = integer
);

-- pgorm:step id=create-privileges/public.latest%28anyelement%2C%20anyelement%29.aggregate mode=transactional
GRANT EXECUTE ON FUNCTION public.latest(anyelement, anyelement) TO pg_monitor;

-- pgorm:step id=create-privileges/public.plain%28integer%29.aggregate mode=transactional
GRANT EXECUTE ON FUNCTION public.plain(integer) TO pg_monitor;

COMMIT;
