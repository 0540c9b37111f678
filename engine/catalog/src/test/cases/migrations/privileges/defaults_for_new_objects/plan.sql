BEGIN;
SET LOCAL check_function_bodies = off;

-- pgorm:step id=create-schema/closed mode=transactional
CREATE SCHEMA closed;

-- pgorm:step id=create-enum/public.mood mode=transactional
CREATE TYPE public.mood AS ENUM ('ok');

-- pgorm:step id=create-domain/public.positive mode=transactional
CREATE DOMAIN public.positive AS integer
  CONSTRAINT positive_check CHECK ((VALUE > 0));

-- pgorm:step id=create-table/public.as_usual mode=transactional
CREATE TABLE public.as_usual (
    id integer
);

-- pgorm:step id=create-table/public.by_default mode=transactional
CREATE TABLE public.by_default (
    id integer
);

-- pgorm:step id=create-table/s%20p.both mode=transactional
CREATE TABLE "s p"."both" (
    id integer
);

-- pgorm:step id=create-table/s%20p.less mode=transactional
CREATE TABLE "s p".less (
    id integer
);

-- pgorm:step id=alter-privileges/closed.schema mode=transactional
REVOKE CREATE ON SCHEMA closed FROM pg_monitor;

-- pgorm:step id=alter-privileges/public.as_usual.table mode=transactional
REVOKE SELECT ON TABLE public.as_usual FROM pg_monitor;

-- pgorm:step id=alter-privileges/public.positive.domain mode=transactional
REVOKE USAGE ON TYPE public.positive FROM pg_monitor;

-- pgorm:step id=create-function/public.everybodys%28%29 mode=transactional
CREATE FUNCTION public.everybodys()
RETURNS integer
LANGUAGE sql
AS $$SELECT 1$$;

-- pgorm:step id=alter-privileges/public.everybodys%28%29.function mode=transactional
GRANT EXECUTE ON FUNCTION public.everybodys() TO PUBLIC;

-- pgorm:step id=create-function/public.nobodys%28%29 mode=transactional
CREATE FUNCTION public.nobodys()
RETURNS integer
LANGUAGE sql
AS $$SELECT 1$$;

-- pgorm:step id=create-function/s%20p.shared%28%29 mode=transactional
CREATE FUNCTION "s p".shared()
RETURNS integer
LANGUAGE sql
AS $$SELECT 1$$;

-- pgorm:step id=create-view/public.seen mode=transactional
CREATE VIEW public.seen AS
SELECT id
   FROM public.by_default;

-- pgorm:step id=alter-privileges/public.seen.view mode=transactional
REVOKE SELECT ON TABLE public.seen FROM pg_monitor;

-- pgorm:step id=create-privileges/s%20p.less.table mode=transactional
REVOKE SELECT ON TABLE "s p".less FROM pg_monitor;

COMMIT;
