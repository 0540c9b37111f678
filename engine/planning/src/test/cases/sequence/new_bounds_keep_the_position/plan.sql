BEGIN;

-- pgorm:step id=continue-values-sequence/public.tickets mode=transactional
SELECT pg_catalog.setval('public.tickets', 100, false) FROM public.tickets WHERE last_value < 100;

-- pgorm:step id=continue-values-sequence/public.tickets.2 mode=transactional
SELECT pg_catalog.setval('public.tickets', 9999, false) FROM public.tickets WHERE last_value > 9999;

-- pgorm:step id=alter-sequence/public.tickets mode=transactional
ALTER SEQUENCE public.tickets MINVALUE 100 MAXVALUE 9999 START WITH 100;

COMMIT;
