BEGIN;
SET LOCAL check_function_bodies = off;

-- pgorm:step id=create-function/app.twice%28integer%2C%20text%29 mode=transactional
CREATE FUNCTION app.twice(n integer, text)
RETURNS integer
LANGUAGE sql
AS $$SELECT n * 2$$;

-- pgorm:step id=create-privileges/app.schema mode=transactional
GRANT USAGE ON SCHEMA app TO worker;

-- pgorm:step id=create-privileges/app.mood.enum mode=transactional
REVOKE USAGE ON TYPE app.mood FROM PUBLIC;

-- pgorm:step id=create-privileges/app.numbers.sequence mode=transactional
GRANT USAGE ON SEQUENCE app.numbers TO worker;

-- pgorm:step id=create-privileges/app.one.view mode=transactional
REVOKE DELETE ON TABLE app.one FROM CURRENT_USER;
GRANT SELECT ON TABLE app.one TO worker;

-- pgorm:step id=create-privileges/app.twice%28integer%29.function mode=transactional
REVOKE EXECUTE ON FUNCTION app.twice(integer) FROM PUBLIC;

-- pgorm:step id=create-privileges/app.twice%28integer%2C%20text%29.function mode=transactional
REVOKE EXECUTE ON FUNCTION app.twice(integer, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.twice(integer, text) TO worker;

COMMIT;
