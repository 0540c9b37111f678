BEGIN;

-- pgorm:step id=create-table/public.parent mode=transactional
CREATE TABLE public.parent (
    name text
);

-- pgorm:step id=create-table/public.child mode=transactional
CREATE TABLE public.child () INHERITS (public.parent);

-- pgorm:step id=create-constraint/public.parent.named mode=transactional
ALTER TABLE public.parent ADD CONSTRAINT named CHECK ((name <> ''::text)) NOT VALID;

-- pgorm:step id=create-table/public.other mode=transactional
CREATE TABLE public.other () INHERITS (public.parent);

COMMIT;
