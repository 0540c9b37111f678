BEGIN;

-- pgorm:step id=create-table/public.p_here mode=transactional
CREATE TABLE public.p_here (
    id integer NOT NULL,
    place text NOT NULL
);

-- pgorm:step id=create-index/public.z_place_id mode=transactional
CREATE INDEX z_place_id ON public.p_here (place, id);

-- pgorm:step id=create-index/public.place_id mode=transactional
-- danger (create-index): Nobody can write to the table while index public.place_id is built.
--   safe: CREATE INDEX CONCURRENTLY; on failure drop the invalid index and try again.
CREATE INDEX place_id ON public.p (place, id);

-- pgorm:step id=create-constraint/public.p_here.z_part mode=transactional
ALTER TABLE public.p_here ADD CONSTRAINT z_part UNIQUE (place, id);

-- pgorm:step id=create-constraint/public.p.p_key mode=transactional
-- danger (add-unique): The index of constraint public.p.p_key is built while nobody can read or write the table; duplicates make the step fail.
--   safe: Build a unique index CONCURRENTLY, then ADD CONSTRAINT … USING INDEX.
ALTER TABLE public.p ADD CONSTRAINT p_key UNIQUE (place, id);

-- pgorm:step id=attach-table/public.p_here mode=transactional
-- warning (attach-partition): Table public.p_here is read through to see whether all of its rows belong there, and so is the default partition.
--   safe: Add a CHECK that says the same as the bound, validate it, attach, drop the CHECK: no scan.
ALTER TABLE public.p ATTACH PARTITION public.p_here FOR VALUES IN ('here');

-- pgorm:step id=create-index/public.a_place_id mode=transactional
CREATE INDEX a_place_id ON public.p_here (place, id);

-- pgorm:step id=create-constraint/public.p_here.a_here_key mode=transactional
ALTER TABLE public.p_here ADD CONSTRAINT a_here_key PRIMARY KEY (place, id);

COMMIT;
