BEGIN;

-- pgorm:step id=alter-constraint/public.a.a_parent_fkey mode=transactional
ALTER TABLE public.a ALTER CONSTRAINT a_parent_fkey DEFERRABLE INITIALLY DEFERRED;

-- pgorm:step id=validate-constraint/public.a.a_parent_fkey mode=transactional
-- note (validate-constraint): The table is read through for constraint public.a.a_parent_fkey; readers and writers go on.
--   safe: Nothing to do but to wait.
ALTER TABLE public.a VALIDATE CONSTRAINT a_parent_fkey;

-- pgorm:step id=validate-constraint/public.a.a_price_check mode=transactional
-- note (validate-constraint): The table is read through for constraint public.a.a_price_check; readers and writers go on.
--   safe: Nothing to do but to wait.
ALTER TABLE public.a VALIDATE CONSTRAINT a_price_check;

COMMIT;
