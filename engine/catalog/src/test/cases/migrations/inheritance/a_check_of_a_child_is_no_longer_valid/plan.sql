BEGIN;

-- pgorm:step id=drop-constraint/public.parent.named mode=transactional
ALTER TABLE public.parent DROP CONSTRAINT named;

-- pgorm:step id=create-constraint/public.parent.named mode=transactional
ALTER TABLE public.parent ADD CONSTRAINT named CHECK ((name <> ''::text)) NOT VALID;

COMMIT;
