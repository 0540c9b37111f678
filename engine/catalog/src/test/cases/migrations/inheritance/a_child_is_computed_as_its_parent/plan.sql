BEGIN;

-- pgorm:step id=create-table/public.child mode=transactional
CREATE TABLE public.child (
    a integer NOT NULL,
    b integer GENERATED ALWAYS AS ((a * 2)) STORED,
    own integer
) INHERITS (public.parent);

COMMIT;
