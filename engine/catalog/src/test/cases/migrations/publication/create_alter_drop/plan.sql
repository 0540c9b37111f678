BEGIN;

-- pgorm:step id=drop-publication/ended mode=transactional
-- danger (drop-publication): The subscribers of publication ended get no more changes, and fail until they are told.
--   safe: Let the subscribers go first, and allow the step by name.
DROP PUBLICATION ended;

-- pgorm:step id=drop-publication/everything mode=transactional
-- danger (drop-publication): The subscribers of publication everything get no more changes, and fail until they are told.
--   safe: Let the subscribers go first, and allow the step by name.
DROP PUBLICATION everything;

-- pgorm:step id=drop-published-table/public.a.some mode=transactional
-- warning (unpublish): Subscribers get no more changes of published table public.a.some.
--   safe: Make sure that no subscriber needs it.
ALTER PUBLICATION "some" DROP TABLE ONLY public.a;

-- pgorm:step id=drop-published-table/public.gone.some mode=transactional
-- warning (unpublish): Subscribers get no more changes of published table public.gone.some.
--   safe: Make sure that no subscriber needs it.
ALTER PUBLICATION "some" DROP TABLE ONLY public.gone;

-- pgorm:step id=create-table/public.C%20%22c%22 mode=transactional
CREATE TABLE public."C ""c""" (
    id integer NOT NULL,
    CONSTRAINT "C ""c""_pkey" PRIMARY KEY (id)
);

-- pgorm:step id=alter-publication/some mode=transactional
ALTER PUBLICATION "some" SET (publish = 'insert, delete', publish_via_partition_root = true);

-- pgorm:step id=drop-table/public.gone mode=transactional
-- data loss (drop-table): All rows of table public.gone are lost; tables that its foreign keys reference are locked as well.
--   safe: Make sure that nothing reads it any more, keep a dump, and allow the step by name.
DROP TABLE public.gone;

-- pgorm:step id=create-publication/New%20%22p%22 mode=transactional
CREATE PUBLICATION "New ""p""" WITH (publish = '');

-- pgorm:step id=create-publication/everything mode=transactional
CREATE PUBLICATION everything FOR ALL TABLES;

-- pgorm:step id=create-published-table/public.C%20%22c%22.some mode=transactional
ALTER PUBLICATION "some" ADD TABLE ONLY public."C ""c""";

-- pgorm:step id=create-published-table/public.a.New%20%22p%22 mode=transactional
ALTER PUBLICATION "New ""p""" ADD TABLE ONLY public.a;

-- pgorm:step id=create-published-table/public.b.some mode=transactional
ALTER PUBLICATION "some" ADD TABLE ONLY public.b;

-- pgorm:step id=comment-publication/New%20%22p%22 mode=transactional
COMMENT ON PUBLICATION "New ""p""" IS 'new';

COMMIT;
