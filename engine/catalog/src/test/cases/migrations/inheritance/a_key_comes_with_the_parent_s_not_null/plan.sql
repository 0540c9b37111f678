BEGIN;

-- pgorm:step id=create-table/public.parent mode=transactional
CREATE TABLE public.parent (
    id integer NOT NULL,
    name text
);

-- pgorm:step id=create-table/public.child mode=transactional
CREATE TABLE public.child (
    CONSTRAINT child_pkey PRIMARY KEY (id)
) INHERITS (public.parent);

COMMIT;
