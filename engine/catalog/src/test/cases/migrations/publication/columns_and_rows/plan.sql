BEGIN;

-- pgorm:step id=drop-published-schema/q.public mode=transactional
-- warning (unpublish): Subscribers get no more changes of published schema q.public.
--   safe: Make sure that no subscriber needs it.
ALTER PUBLICATION q DROP TABLES IN SCHEMA public;

-- pgorm:step id=drop-published-table/public.a.p mode=transactional
ALTER PUBLICATION p DROP TABLE ONLY public.a;

-- pgorm:step id=drop-published-table/public.b.p mode=transactional
ALTER PUBLICATION p DROP TABLE ONLY public.b;

-- pgorm:step id=drop-published-table/public.c.p mode=transactional
ALTER PUBLICATION p DROP TABLE ONLY public.c;

-- pgorm:step id=set-type-column/public.a.price mode=transactional
-- danger (rewrite-type): The table of column public.a.price and its indexes are written anew while nobody can read or write it.
--   safe: New column, trigger that keeps both, backfill in batches, swap.
ALTER TABLE public.a ALTER COLUMN price TYPE bigint;

-- pgorm:step id=set-type-column/public.b.price mode=transactional
-- danger (rewrite-type): The table of column public.b.price and its indexes are written anew while nobody can read or write it.
--   safe: New column, trigger that keeps both, backfill in batches, swap.
ALTER TABLE public.b ALTER COLUMN price TYPE bigint;

-- pgorm:step id=create-published-schema/q.other mode=transactional
ALTER PUBLICATION q ADD TABLES IN SCHEMA other;

-- pgorm:step id=create-published-table/public.a.p mode=transactional
ALTER PUBLICATION p ADD TABLE ONLY public.a (id, price);

-- pgorm:step id=create-published-table/public.b.p mode=transactional
ALTER PUBLICATION p ADD TABLE ONLY public.b WHERE (price > 1);

-- pgorm:step id=create-published-table/public.c.p mode=transactional
ALTER PUBLICATION p ADD TABLE ONLY public.c (id) WHERE (id <> 7);

COMMIT;
