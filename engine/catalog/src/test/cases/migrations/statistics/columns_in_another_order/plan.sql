BEGIN;

-- pgorm:step id=create-column/public.t.c mode=transactional
ALTER TABLE public.t ADD COLUMN c integer;

-- pgorm:step id=create-statistics-object/public.s mode=transactional
CREATE STATISTICS public.s ON a, b, c FROM public.t;

COMMIT;
