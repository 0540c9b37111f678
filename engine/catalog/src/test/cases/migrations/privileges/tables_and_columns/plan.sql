BEGIN;

-- pgorm:step id=drop-privileges/public.log.table mode=transactional
REVOKE SELECT ON TABLE public.log FROM PUBLIC;

-- pgorm:step id=create-table/public.fresh mode=transactional
CREATE TABLE public.fresh (
    "a b" integer
);

-- pgorm:step id=alter-privileges/public.note.table mode=transactional
REVOKE INSERT, SELECT ON TABLE public.note FROM reader;
GRANT UPDATE (body) ON TABLE public.note TO "odd role";
GRANT SELECT ON TABLE public.note TO reader WITH GRANT OPTION;

-- pgorm:step id=create-privileges/public.fresh.table mode=transactional
GRANT INSERT, SELECT ("a b") ON TABLE public.fresh TO reader;

COMMIT;
