BEGIN;
SET LOCAL check_function_bodies = off;

-- pgorm:step id=create-function/public.backwards%28integer%2C%20bigint%29 mode=transactional
CREATE FUNCTION public.backwards(integer, bigint)
RETURNS integer
LANGUAGE sql
IMMUTABLE
AS $$SELECT btint84cmp($2, $1)$$;

-- pgorm:step id=alter-operator-family/public.kept%20USING%20btree mode=transactional
ALTER OPERATOR FAMILY public.kept USING btree ADD
    FUNCTION 1 (integer, bigint) public.backwards(integer,bigint),
    FUNCTION 4 (integer, integer) btequalimage(oid),
    OPERATOR 1 >(integer,bigint),
    OPERATOR 5 <(integer,bigint);

-- pgorm:step id=create-operator-class/public.Backwards%20ops%20USING%20btree mode=transactional
CREATE OPERATOR CLASS public."Backwards ops" FOR TYPE integer USING btree FAMILY public.kept AS
    FUNCTION 1 (integer, integer) public.backwards(integer,integer),
    OPERATOR 1 >(integer,integer),
    OPERATOR 2 >=(integer,integer),
    OPERATOR 3 =(integer,integer),
    OPERATOR 4 <=(integer,integer),
    OPERATOR 5 <(integer,integer);

-- pgorm:step id=create-index/public.t_a mode=transactional
-- danger (create-index): Nobody can write to the table while index public.t_a is built.
--   safe: CREATE INDEX CONCURRENTLY; on failure drop the invalid index and try again.
CREATE INDEX t_a ON public.t (a public."Backwards ops");

-- pgorm:step id=create-operator-family/public.boxes%20USING%20gist mode=transactional
CREATE OPERATOR FAMILY public.boxes USING gist;

-- pgorm:step id=alter-operator-family/public.boxes%20USING%20gist mode=transactional
ALTER OPERATOR FAMILY public.boxes USING gist ADD
    FUNCTION 3 (point, point) gist_point_compress(internal),
    FUNCTION 8 (point, point) gist_point_distance(internal,point,smallint,oid,internal),
    OPERATOR 11 |>>(point,point),
    OPERATOR 15 <->(point,point) FOR ORDER BY pg_catalog.float_ops;

-- pgorm:step id=create-operator-class/public.boxes%20USING%20gist mode=transactional
CREATE OPERATOR CLASS public.boxes FOR TYPE point USING gist FAMILY public.boxes AS
    FUNCTION 1 (point, point) gist_point_consistent(internal,point,smallint,oid,internal),
    FUNCTION 2 (point, point) gist_box_union(internal,internal),
    FUNCTION 5 (point, point) gist_box_penalty(internal,internal,internal),
    FUNCTION 6 (point, point) gist_box_picksplit(internal,internal),
    FUNCTION 7 (point, point) gist_box_same(box,box,internal),
    STORAGE box;

-- pgorm:step id=create-operator-family/public.own%20USING%20hash mode=transactional
CREATE OPERATOR FAMILY public.own USING hash;

-- pgorm:step id=alter-operator-family/public.own%20USING%20hash mode=transactional
ALTER OPERATOR FAMILY public.own USING hash ADD
    FUNCTION 2 (integer, integer) hashint4extended(integer,bigint);

-- pgorm:step id=create-operator-class/public.own%20USING%20hash mode=transactional
CREATE OPERATOR CLASS public.own FOR TYPE integer USING hash FAMILY public.own AS
    FUNCTION 1 (integer, integer) hashint4(integer),
    OPERATOR 1 =(integer,integer);

-- pgorm:step id=comment-operator-class/public.Backwards%20ops%20USING%20btree mode=transactional
COMMENT ON OPERATOR CLASS public."Backwards ops" USING btree IS 'class';

-- pgorm:step id=comment-operator-family/public.kept%20USING%20btree mode=transactional
COMMENT ON OPERATOR FAMILY public.kept USING btree IS 'family';

COMMIT;
