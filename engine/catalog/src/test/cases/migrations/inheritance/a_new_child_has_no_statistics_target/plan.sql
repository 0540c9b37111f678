BEGIN;

-- pgorm:step id=create-table/public.t mode=transactional
CREATE TABLE public.t (
    a integer,
    b integer
);

-- pgorm:step id=create-column/public.u.b mode=transactional
ALTER TABLE public.u ADD COLUMN b integer;

-- pgorm:step id=set-statistics-column/public.t.a mode=transactional
ALTER TABLE public.t ALTER COLUMN a SET STATISTICS 77;

-- pgorm:step id=create-table/public.c mode=transactional
CREATE TABLE public.c (
    b integer
) INHERITS (public.t);

-- pgorm:step id=create-table/public.d mode=transactional
CREATE TABLE public.d () INHERITS (public.c);

-- pgorm:step id=set-statistics-column/public.d.a mode=transactional
ALTER TABLE public.d ALTER COLUMN a SET STATISTICS 5;

-- pgorm:step id=inherit-table/public.u mode=transactional
ALTER TABLE public.u INHERIT public.t;

COMMIT;
