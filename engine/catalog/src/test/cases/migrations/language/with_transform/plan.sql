BEGIN;
SET LOCAL check_function_bodies = off;

-- pgorm:step id=alter-transform/for%20integer%20language%20sql mode=transactional
CREATE OR REPLACE TRANSFORM FOR integer LANGUAGE sql (FROM SQL WITH FUNCTION prsd_lextype(internal), TO SQL WITH FUNCTION int4recv(internal));

-- pgorm:step id=create-function/public.heap2%28internal%29 mode=transactional
CREATE FUNCTION public.heap2(internal)
RETURNS table_am_handler
LANGUAGE internal
AS $$heap_tableam_handler$$;

-- pgorm:step id=create-access-method/heap%202 mode=transactional
CREATE ACCESS METHOD "heap 2" TYPE TABLE HANDLER public.heap2;

-- pgorm:step id=create-table/public.stored mode=transactional
CREATE TABLE public.stored (
    id integer
) USING "heap 2";

-- pgorm:step id=create-function/public.tree2%28internal%29 mode=transactional
CREATE FUNCTION public.tree2(internal)
RETURNS index_am_handler
LANGUAGE internal
AS $$bthandler$$;

-- pgorm:step id=create-access-method/tree2 mode=transactional
CREATE ACCESS METHOD tree2 TYPE INDEX HANDLER public.tree2;

-- pgorm:step id=create-function/public.validate%28oid%29 mode=transactional
CREATE FUNCTION public.validate(oid)
RETURNS void
LANGUAGE c
STRICT
AS '$libdir/plpgsql', 'plpgsql_validator';

-- pgorm:step id=alter-language/pl%20odd mode=transactional
CREATE OR REPLACE TRUSTED LANGUAGE "pl odd" HANDLER public.call INLINE public.inline VALIDATOR public.validate;

-- pgorm:step id=create-transform/for%20bigint%20language%20pl%20odd mode=transactional
CREATE TRANSFORM FOR bigint LANGUAGE "pl odd" (TO SQL WITH FUNCTION int8recv(internal));

-- pgorm:step id=create-function/public.transformed%28bigint%29 mode=transactional
CREATE FUNCTION public.transformed(bigint)
RETURNS bigint
LANGUAGE "pl odd"
TRANSFORM FOR TYPE bigint
AS $$BEGIN RETURN 1; END$$;

-- pgorm:step id=comment-transform/for%20integer%20language%20sql mode=transactional
COMMENT ON TRANSFORM FOR integer LANGUAGE sql IS 'numbers';

-- pgorm:step id=comment-access-method/heap%202 mode=transactional
COMMENT ON ACCESS METHOD "heap 2" IS 'second';

-- pgorm:step id=comment-language/pl%20odd mode=transactional
COMMENT ON LANGUAGE "pl odd" IS 'odd';

COMMIT;
