BEGIN;

-- pgorm:step id=drop-constraint/public.city.city_pkey mode=transactional
ALTER TABLE public.city DROP CONSTRAINT city_pkey;

-- pgorm:step id=drop-constraint/public.person.person_city_fkey mode=transactional
-- note (drop-foreign-key): Both tables of constraint public.person.person_city_fkey are locked for a moment.
--   safe: Use a lock timeout and its own transaction.
ALTER TABLE public.person DROP CONSTRAINT person_city_fkey;

-- pgorm:step id=drop-constraint/public.city.city_code_key mode=transactional
ALTER TABLE public.city DROP CONSTRAINT city_code_key;

-- pgorm:step id=create-constraint/public.city.city_code_key mode=transactional
-- danger (add-unique): The index of constraint public.city.city_code_key is built while nobody can read or write the table; duplicates make the step fail.
--   safe: Build a unique index CONCURRENTLY, then ADD CONSTRAINT … USING INDEX.
ALTER TABLE public.city ADD CONSTRAINT city_code_key UNIQUE (code) DEFERRABLE INITIALLY DEFERRED;

-- pgorm:step id=create-constraint/public.city.city_code_key2 mode=transactional
-- danger (add-unique): The index of constraint public.city.city_code_key2 is built while nobody can read or write the table; duplicates make the step fail.
--   safe: Build a unique index CONCURRENTLY, then ADD CONSTRAINT … USING INDEX.
ALTER TABLE public.city ADD CONSTRAINT city_code_key2 UNIQUE (code);

-- pgorm:step id=create-constraint/public.city.city_pkey mode=transactional
-- danger (add-unique): The index of constraint public.city.city_pkey is built while nobody can read or write the table; duplicates make the step fail.
--   safe: Build a unique index CONCURRENTLY, then ADD CONSTRAINT … USING INDEX.
ALTER TABLE public.city ADD CONSTRAINT city_pkey PRIMARY KEY (id, code);

-- pgorm:step id=create-constraint/public.person.person_city_fkey mode=transactional
-- danger (add-foreign-key): Both tables of constraint public.person.person_city_fkey take no writes while they are read through.
--   safe: Add it NOT VALID, then VALIDATE in a separate transaction, which lets writers go on.
ALTER TABLE public.person ADD CONSTRAINT person_city_fkey FOREIGN KEY (city) REFERENCES public.city (code);

COMMIT;
