BEGIN;
SET LOCAL check_function_bodies = off;

-- pgorm:step id=drop-view/public.v2 mode=transactional
DROP VIEW public.v2;

-- pgorm:step id=drop-view/public.v mode=transactional
DROP VIEW public.v;

-- pgorm:step id=drop-function/public.h%28%29 mode=transactional
DROP FUNCTION public.h();

-- pgorm:step id=drop-function/public.w%28integer%29 mode=transactional
-- warning (drop-routine): Running code that calls function public.w(integer) fails; so do quoted bodies that call it, and nothing tells which those are.
--   safe: Deploy code that does not call it first.
DROP FUNCTION public.w(integer);

-- pgorm:step id=drop-constraint/public.t.positive mode=transactional
ALTER TABLE public.t DROP CONSTRAINT positive;

-- pgorm:step id=drop-index/public.t_f mode=transactional
-- note (drop-index): Queries that use index public.t_f become slower, and the table is locked for a moment.
--   safe: DROP INDEX CONCURRENTLY.
DROP INDEX public.t_f;

-- pgorm:step id=drop-index/public.t_where mode=transactional
-- note (drop-index): Queries that use index public.t_where become slower, and the table is locked for a moment.
--   safe: DROP INDEX CONCURRENTLY.
DROP INDEX public.t_where;

-- pgorm:step id=drop-function/public.g%28integer%29 mode=transactional
DROP FUNCTION public.g(integer);

-- pgorm:step id=drop-default-column/public.t.a mode=transactional
ALTER TABLE public.t ALTER COLUMN a DROP DEFAULT;

-- pgorm:step id=drop-default-column/public.t.b mode=transactional
ALTER TABLE public.t ALTER COLUMN b DROP DEFAULT;

-- pgorm:step id=drop-column/public.t.c mode=transactional
-- danger (replace-generated): Column public.t.c is dropped and added again, since this server cannot change its expression. It holds no values of its own: all are computed again, while nobody can read or write the table.
--   safe: From PostgreSQL 17 the expression can be changed in place; from 18 a virtual column needs no rewrite.
ALTER TABLE public.t DROP COLUMN c;

-- pgorm:step id=drop-function/public.f%28integer%29 mode=transactional
DROP FUNCTION public.f(integer);

-- pgorm:step id=create-function/public.f%28integer%29 mode=transactional
CREATE FUNCTION public.f(a integer)
RETURNS bigint
LANGUAGE sql
IMMUTABLE
AS $$SELECT $1::bigint$$;

-- pgorm:step id=create-column/public.t.c mode=transactional
-- danger (add-column-rewrite): Every row gets its own value of column public.t.c: the table is rewritten while nobody can read or write it.
--   safe: Add it without a value, set the default, fill it in batches, then make it NOT NULL.
ALTER TABLE public.t ADD COLUMN c integer GENERATED ALWAYS AS (public.f(3)) STORED;

-- pgorm:step id=set-default-column/public.t.a mode=transactional
ALTER TABLE public.t ALTER COLUMN a SET DEFAULT public.f(1);

-- pgorm:step id=set-default-column/public.t.b mode=transactional
ALTER TABLE public.t ALTER COLUMN b SET DEFAULT (public.f(2) + 1);

-- pgorm:step id=create-index/public.t_f mode=transactional
-- danger (replace-index): Until the new index public.t_f is built queries have none.
--   safe: Rename the old one, build the new one CONCURRENTLY, drop the old one.
CREATE INDEX t_f ON public.t ((public.f(a)));

-- pgorm:step id=create-constraint/public.t.positive mode=transactional
-- danger (add-check): The table is read through for constraint public.t.positive while nobody can read or write it.
--   safe: Add it NOT VALID, then VALIDATE in a separate transaction, which lets readers and writers go on.
ALTER TABLE public.t ADD CONSTRAINT positive CHECK ((public.f(a) > 0));

-- pgorm:step id=create-function/public.g%28integer%29 mode=transactional
CREATE FUNCTION public.g(a integer)
RETURNS integer
LANGUAGE sql
IMMUTABLE
AS $$SELECT $1$$;

-- pgorm:step id=create-index/public.t_where mode=transactional
-- danger (replace-index): Until the new index public.t_where is built queries have none.
--   safe: Rename the old one, build the new one CONCURRENTLY, drop the old one.
CREATE INDEX t_where ON public.t (a) WHERE (public.g(a) > 1);

-- pgorm:step id=create-function/public.h%28%29 mode=transactional
CREATE FUNCTION public.h()
RETURNS integer
LANGUAGE sql
BEGIN ATOMIC
 SELECT (public.f(1))::integer AS f;
END;

-- pgorm:step id=create-procedure/public.w%28integer%29 mode=transactional
CREATE PROCEDURE public.w(a integer)
LANGUAGE sql
AS $$SELECT 1$$;

-- pgorm:step id=create-view/public.v mode=transactional
CREATE VIEW public.v AS
SELECT public.f(a) AS x
   FROM public.t;

-- pgorm:step id=create-view/public.v2 mode=transactional
CREATE VIEW public.v2 AS
SELECT x
   FROM public.v;

-- pgorm:step id=comment-function/public.f%28integer%29 mode=transactional
COMMENT ON FUNCTION public.f(integer) IS 'comes back';

-- pgorm:step id=comment-column/public.t.c mode=transactional
COMMENT ON COLUMN public.t.c IS 'generated';

-- pgorm:step id=comment-index/public.t_f mode=transactional
COMMENT ON INDEX public.t_f IS 'index';

-- pgorm:step id=comment-view/public.v2 mode=transactional
COMMENT ON VIEW public.v2 IS 'second';

COMMIT;
