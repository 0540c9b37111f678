BEGIN;

-- pgorm:step id=alter-privileges/public.book.table mode=transactional
REVOKE INSERT, SELECT, UPDATE (title) ON TABLE public.book FROM PUBLIC;
GRANT SELECT (id) ON TABLE public.book TO PUBLIC;

COMMIT;
