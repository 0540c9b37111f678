BEGIN;

-- pgorm:step id=drop-view/public.names mode=transactional
DROP VIEW public.names;

-- pgorm:step id=create-view/public.names mode=transactional
CREATE VIEW public.names AS
SELECT name,
    note
   FROM public.other;

COMMIT;
