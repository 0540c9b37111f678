CREATE FUNCTION backwards(integer, integer) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT btint4cmp($2, $1)';
CREATE FUNCTION backwards(integer, bigint) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT btint84cmp($2, $1)';
CREATE OPERATOR FAMILY kept USING btree;
COMMENT ON OPERATOR FAMILY kept USING btree IS 'family';
ALTER OPERATOR FAMILY kept USING btree ADD OPERATOR 1 >(integer, bigint), OPERATOR 5 <(integer, bigint), FUNCTION 1 (integer, bigint) backwards(integer, bigint);
CREATE OPERATOR CLASS "Backwards ops" FOR TYPE integer USING btree FAMILY kept AS
    OPERATOR 1 >, OPERATOR 2 >=, OPERATOR 3 =, OPERATOR 4 <=, OPERATOR 5 <, FUNCTION 1 backwards(integer, integer), FUNCTION 4 btequalimage(oid);
COMMENT ON OPERATOR CLASS "Backwards ops" USING btree IS 'class';
CREATE OPERATOR CLASS own FOR TYPE integer USING hash AS OPERATOR 1 =, FUNCTION 1 hashint4(integer), FUNCTION 2 hashint4extended(integer, bigint);
CREATE OPERATOR CLASS boxes FOR TYPE point USING gist AS STORAGE box, OPERATOR 11 |>>, OPERATOR 15 <->(point, point) FOR ORDER BY float_ops,
    FUNCTION 1 gist_point_consistent(internal, point, smallint, oid, internal), FUNCTION 2 gist_box_union(internal, internal),
    FUNCTION 3 gist_point_compress(internal), FUNCTION 5 gist_box_penalty(internal, internal, internal), FUNCTION 6 gist_box_picksplit(internal, internal),
    FUNCTION 7 gist_box_same(box, box, internal), FUNCTION 8 gist_point_distance(internal, point, smallint, oid, internal);
CREATE TABLE t (a integer);
CREATE INDEX t_a ON t (a "Backwards ops");
