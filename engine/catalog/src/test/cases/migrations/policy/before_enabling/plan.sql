BEGIN;

-- pgorm:step id=create-table/public.fresh mode=transactional
CREATE TABLE public.fresh (
    id integer
);

-- pgorm:step id=create-policy/public.fresh.all_of_it mode=transactional
CREATE POLICY all_of_it ON public.fresh USING (true);

-- pgorm:step id=create-policy/public.item.own mode=transactional
CREATE POLICY own ON public.item USING (owner = CURRENT_USER);

-- pgorm:step id=set-row-security-table/public.fresh mode=transactional
ALTER TABLE public.fresh ENABLE ROW LEVEL SECURITY;

-- pgorm:step id=set-row-security-table/public.item mode=transactional
-- warning (narrow-access): With table public.item running code may no longer see or write rows that it could.
--   safe: Try the policies with the roles that run the code first.
ALTER TABLE public.item ENABLE ROW LEVEL SECURITY;

-- pgorm:step id=set-row-security-table/public.open mode=transactional
-- danger (widen-access): By the change of table public.open roles may see or write rows that they could not.
--   safe: Read the policies as a whole, and allow the step by name.
ALTER TABLE public.open DISABLE ROW LEVEL SECURITY;

-- pgorm:step id=set-row-security-table/public.open.2 mode=transactional
-- danger (widen-access): By the change of table public.open roles may see or write rows that they could not.
--   safe: Read the policies as a whole, and allow the step by name.
ALTER TABLE public.open NO FORCE ROW LEVEL SECURITY;

-- pgorm:step id=drop-policy/public.open.nobody mode=transactional
DROP POLICY nobody ON public.open;

COMMIT;
