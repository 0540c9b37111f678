BEGIN;
SET LOCAL check_function_bodies = off;

-- pgorm:step id=create-function/public.finish%28integer%2C%20integer%29 mode=transactional
CREATE FUNCTION public.finish(integer, integer)
RETURNS text
LANGUAGE sql
IMMUTABLE
AS $$SELECT $1::text$$;

-- pgorm:step id=create-function/public.minus%28integer%2C%20integer%29 mode=transactional
CREATE FUNCTION public.minus(integer, integer)
RETURNS integer
LANGUAGE sql
IMMUTABLE
STRICT
AS $$SELECT $1 - $2$$;

-- pgorm:step id=create-aggregate/public.Sum%20%22of%28integer%29 mode=transactional
CREATE AGGREGATE public."Sum ""of"(integer) (
    SFUNC = public.plus,
    STYPE = integer,
    SSPACE = 8,
    FINALFUNC = public.finish,
    FINALFUNC_EXTRA,
    FINALFUNC_MODIFY = SHAREABLE,
    INITCOND = '0',
    COMBINEFUNC = public.plus,
    MSFUNC = public.plus,
    MINVFUNC = public.minus,
    MSTYPE = integer,
    MSSPACE = 4,
    MFINALFUNC = public.finish,
    MFINALFUNC_EXTRA,
    MFINALFUNC_MODIFY = READ_WRITE,
    MINITCOND = '1',
    PARALLEL = SAFE
);

-- pgorm:step id=create-aggregate/public.averaged%28numeric%29 mode=transactional
CREATE AGGREGATE public.averaged(numeric) (
    SFUNC = pg_catalog.numeric_avg_accum,
    STYPE = internal,
    FINALFUNC = pg_catalog.numeric_avg,
    COMBINEFUNC = pg_catalog.numeric_avg_combine,
    SERIALFUNC = pg_catalog.numeric_avg_serialize,
    DESERIALFUNC = pg_catalog.numeric_avg_deserialize,
    PARALLEL = SAFE
);

-- pgorm:step id=create-aggregate/public.counted%28%29 mode=transactional
CREATE AGGREGATE public.counted(*) (
    SFUNC = pg_catalog.int8inc,
    STYPE = bigint,
    INITCOND = '0'
);

-- pgorm:step id=create-aggregate/public.least_of%28integer%29 mode=transactional
CREATE AGGREGATE public.least_of(integer) (
    SFUNC = pg_catalog.int4smaller,
    STYPE = integer,
    SORTOP = <
);

-- pgorm:step id=create-aggregate/public.listed%28integer%5B%5D%29 mode=transactional
CREATE AGGREGATE public.listed(VARIADIC items integer[]) (
    SFUNC = pg_catalog.array_cat,
    STYPE = integer[],
    INITCOND = '{}'
);

-- pgorm:step id=create-aggregate/public.middle%28anyelement%29 mode=transactional
CREATE AGGREGATE public.middle(ORDER BY anyelement) (
    SFUNC = pg_catalog.ordered_set_transition,
    STYPE = internal,
    FINALFUNC = pg_catalog.mode_final,
    FINALFUNC_EXTRA
);

-- pgorm:step id=create-aggregate/public.percentile%28double%20precision%2C%20anyelement%29 mode=transactional
CREATE AGGREGATE public.percentile(double precision ORDER BY anyelement) (
    SFUNC = pg_catalog.ordered_set_transition,
    STYPE = internal,
    FINALFUNC = pg_catalog.percentile_disc_final,
    FINALFUNC_EXTRA
);

-- pgorm:step id=create-aggregate/public.ranked%28%22any%22%29 mode=transactional
CREATE AGGREGATE public.ranked(VARIADIC "any" ORDER BY VARIADIC "any") (
    SFUNC = pg_catalog.ordered_set_transition_multi,
    STYPE = internal,
    FINALFUNC = pg_catalog.rank_final,
    FINALFUNC_EXTRA,
    HYPOTHETICAL
);

-- pgorm:step id=comment-aggregate/public.Sum%20%22of%28integer%29 mode=transactional
COMMENT ON AGGREGATE public."Sum ""of"(integer) IS 'odd';

-- pgorm:step id=comment-aggregate/public.counted%28%29 mode=transactional
COMMENT ON AGGREGATE public.counted(*) IS 'all';

-- pgorm:step id=comment-aggregate/public.kept%28integer%29 mode=transactional
COMMENT ON AGGREGATE public.kept(integer) IS 'stays';

-- pgorm:step id=comment-aggregate/public.percentile%28double%20precision%2C%20anyelement%29 mode=transactional
COMMENT ON AGGREGATE public.percentile(double precision ORDER BY anyelement) IS 'ordered';

-- pgorm:step id=comment-aggregate/public.ranked%28%22any%22%29 mode=transactional
COMMENT ON AGGREGATE public.ranked(VARIADIC "any" ORDER BY VARIADIC "any") IS 'hypothetical';

COMMIT;
