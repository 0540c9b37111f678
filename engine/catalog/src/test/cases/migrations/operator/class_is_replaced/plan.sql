BEGIN;

-- pgorm:step id=drop-index/public.t_a mode=transactional
-- note (drop-index): Queries that use index public.t_a become slower, and the table is locked for a moment.
--   safe: DROP INDEX CONCURRENTLY.
DROP INDEX public.t_a;

-- pgorm:step id=drop-operator-class/public.backwards%20USING%20btree mode=transactional
DROP OPERATOR CLASS public.backwards USING btree;

-- pgorm:step id=alter-operator-family/public.backwards%20USING%20btree mode=transactional
ALTER OPERATOR FAMILY public.backwards USING btree DROP
    FUNCTION 4 (integer, integer);

-- pgorm:step id=alter-operator-family/public.backwards%20USING%20btree.2 mode=transactional
ALTER OPERATOR FAMILY public.backwards USING btree ADD
    FUNCTION 2 (integer, integer) btint4sortsupport(internal);

-- pgorm:step id=create-operator-class/public.backwards%20USING%20btree mode=transactional
CREATE OPERATOR CLASS public.backwards FOR TYPE integer USING btree FAMILY public.backwards AS
    FUNCTION 1 (integer, integer) public.also(integer,integer),
    OPERATOR 1 >(integer,integer),
    OPERATOR 2 >=(integer,integer),
    OPERATOR 3 =(integer,integer),
    OPERATOR 4 <=(integer,integer),
    OPERATOR 5 <(integer,integer);

-- pgorm:step id=create-index/public.t_a mode=transactional
-- danger (replace-index): Until the new index public.t_a is built queries have none.
--   safe: Rename the old one, build the new one CONCURRENTLY, drop the old one.
CREATE INDEX t_a ON public.t (a public.backwards);

-- pgorm:step id=comment-operator-class/public.backwards%20USING%20btree mode=transactional
COMMENT ON OPERATOR CLASS public.backwards USING btree IS 'stays';

-- pgorm:step id=comment-index/public.t_a mode=transactional
COMMENT ON INDEX public.t_a IS 'stays';

COMMIT;
