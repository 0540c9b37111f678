BEGIN;

-- pgorm:step id=create-column/public.t.status mode=transactional
ALTER TABLE public.t ADD COLUMN status character varying(20);

-- pgorm:step id=create-constraint/public.t.c mode=transactional
-- danger (add-check): The table is read through for constraint public.t.c while nobody can read or write it.
--   safe: Add it NOT VALID, then VALIDATE in a separate transaction, which lets readers and writers go on.
ALTER TABLE public.t ADD CONSTRAINT c CHECK (((status)::text = ANY (ARRAY[('a'::character varying)::text, ('b'::character varying)::text])));

COMMIT;
