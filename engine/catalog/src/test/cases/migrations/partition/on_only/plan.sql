BEGIN;

-- pgorm:step id=create-index/public.part_2 mode=transactional
-- danger (create-index): Nobody can write to the table while index public.part_2 is built.
--   safe: CREATE INDEX CONCURRENTLY; on failure drop the invalid index and try again.
CREATE INDEX part_2 ON public.p_2 (b);

-- pgorm:step id=create-constraint/public.p.half mode=transactional
-- danger (add-unique): The index of constraint public.p.half is built while nobody can read or write the table; duplicates make the step fail.
--   safe: Build a unique index CONCURRENTLY, then ADD CONSTRAINT … USING INDEX.
ALTER TABLE ONLY public.p ADD CONSTRAINT half UNIQUE (a);

-- pgorm:step id=create-constraint/public.p_1.half_1 mode=transactional
-- danger (add-unique): The index of constraint public.p_1.half_1 is built while nobody can read or write the table; duplicates make the step fail.
--   safe: Build a unique index CONCURRENTLY, then ADD CONSTRAINT … USING INDEX.
ALTER TABLE public.p_1 ADD CONSTRAINT half_1 UNIQUE (a);

-- pgorm:step id=attach-constraint/public.p_1.half_1 mode=transactional
ALTER INDEX public.half ATTACH PARTITION public.half_1;

-- pgorm:step id=attach-index/public.part_2 mode=transactional
ALTER INDEX public.started ATTACH PARTITION public.part_2;

COMMIT;
