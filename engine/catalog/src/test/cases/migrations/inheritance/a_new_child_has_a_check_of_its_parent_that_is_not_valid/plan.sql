BEGIN;

-- pgorm:step id=drop-constraint/public.parent.positive mode=transactional
ALTER TABLE public.parent DROP CONSTRAINT positive;

-- pgorm:step id=create-table/public.child mode=transactional
CREATE TABLE public.child (
    b text
) INHERITS (public.parent);

-- pgorm:step id=create-constraint/public.parent.positive mode=transactional
ALTER TABLE public.parent ADD CONSTRAINT positive CHECK ((a > 0)) NOT VALID;

COMMIT;
