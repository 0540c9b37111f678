BEGIN;

-- pgorm:step id=create-sequence/public.orders mode=transactional
CREATE SEQUENCE public.orders START WITH 1000;

-- pgorm:step id=continue-values-sequence/public.tickets mode=transactional
SELECT pg_catalog.setval('public.tickets', 2147483647, false) FROM public.tickets WHERE last_value > 2147483647;

-- pgorm:step id=alter-sequence/public.tickets mode=transactional
ALTER SEQUENCE public.tickets AS integer INCREMENT BY 5;

-- pgorm:step id=drop-sequence/public.unused mode=transactional
-- data loss (drop-sequence): The position of sequence public.unused is lost: a new sequence starts again.
--   safe: Note its last value first, and allow the step by name.
DROP SEQUENCE public.unused;

COMMIT;
