BEGIN;

-- pgorm:step id=drop-identity-column/public.item.id mode=transactional
ALTER TABLE public.item ALTER COLUMN id DROP IDENTITY;

-- pgorm:step id=create-sequence/public.item_id_seq mode=transactional
CREATE SEQUENCE public.item_id_seq AS integer;

-- pgorm:step id=set-default-column/public.item.id mode=transactional
ALTER TABLE public.item ALTER COLUMN id SET DEFAULT nextval('public.item_id_seq'::regclass);

-- pgorm:step id=set-owned-by-sequence/public.item_id_seq mode=transactional
ALTER SEQUENCE public.item_id_seq OWNED BY public.item.id;

-- pgorm:step id=continue-values-sequence/public.item_id_seq mode=transactional
SELECT pg_catalog.setval('public.item_id_seq', max(id)) FROM public.item HAVING max(id) BETWEEN 1 AND 2147483647;

COMMIT;
