CREATE FUNCTION plus(integer, integer) RETURNS integer LANGUAGE sql IMMUTABLE STRICT AS 'SELECT $1 + $2';
CREATE AGGREGATE kept(integer) (SFUNC = plus, STYPE = integer, INITCOND = '0');
COMMENT ON AGGREGATE kept(integer) IS 'stays';
CREATE FUNCTION minus(integer, integer) RETURNS integer LANGUAGE sql IMMUTABLE STRICT AS 'SELECT $1 - $2';
CREATE FUNCTION finish(integer, integer) RETURNS text LANGUAGE sql IMMUTABLE AS 'SELECT $1::text';
CREATE AGGREGATE "Sum ""of"(integer) (SFUNC = plus, STYPE = integer, SSPACE = 8, FINALFUNC = finish, FINALFUNC_EXTRA, FINALFUNC_MODIFY = SHAREABLE,
    COMBINEFUNC = plus, INITCOND = '0', MSFUNC = plus, MINVFUNC = minus, MSTYPE = integer, MSSPACE = 4, MFINALFUNC = finish, MFINALFUNC_EXTRA,
    MFINALFUNC_MODIFY = READ_WRITE, MINITCOND = '1', PARALLEL = SAFE);
COMMENT ON AGGREGATE "Sum ""of"(integer) IS 'odd';
CREATE AGGREGATE counted(*) (SFUNC = int8inc, STYPE = bigint, INITCOND = '0');
COMMENT ON AGGREGATE counted(*) IS 'all';
CREATE AGGREGATE listed(VARIADIC items integer[]) (SFUNC = array_cat, STYPE = integer[], INITCOND = E'{}');
CREATE AGGREGATE least_of(integer) (SFUNC = int4smaller, STYPE = integer, SORTOP = <);
CREATE AGGREGATE averaged(numeric) (SFUNC = numeric_avg_accum, STYPE = internal, FINALFUNC = numeric_avg, COMBINEFUNC = numeric_avg_combine,
    SERIALFUNC = numeric_avg_serialize, DESERIALFUNC = numeric_avg_deserialize, PARALLEL = SAFE);
CREATE AGGREGATE percentile(double precision ORDER BY anyelement) (SFUNC = ordered_set_transition, STYPE = internal, FINALFUNC = percentile_disc_final, FINALFUNC_EXTRA, FINALFUNC_MODIFY = READ_WRITE);
COMMENT ON AGGREGATE percentile(double precision ORDER BY anyelement) IS 'ordered';
CREATE AGGREGATE ranked(VARIADIC "any" ORDER BY VARIADIC "any") (SFUNC = ordered_set_transition_multi, STYPE = internal, FINALFUNC = rank_final, FINALFUNC_EXTRA, HYPOTHETICAL);
COMMENT ON AGGREGATE ranked(VARIADIC "any" ORDER BY VARIADIC "any") IS 'hypothetical';
CREATE AGGREGATE middle(ORDER BY anyelement) (SFUNC = ordered_set_transition, STYPE = internal, FINALFUNC = mode_final, FINALFUNC_EXTRA);
