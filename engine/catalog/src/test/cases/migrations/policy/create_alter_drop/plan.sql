BEGIN;

-- pgorm:step id=drop-policy/public.User.gone mode=transactional
-- danger (widen-access): By the change of policy public.User.gone roles may see or write rows that they could not.
--   safe: Read the policies as a whole, and allow the step by name.
DROP POLICY gone ON public."User";

-- pgorm:step id=drop-policy/public.User.made_again mode=transactional
DROP POLICY made_again ON public."User";

-- pgorm:step id=alter-policy/public.User.changed mode=transactional
-- danger (widen-access): By the change of policy public.User.changed roles may see or write rows that they could not.
--   safe: Read the policies as a whole, and allow the step by name.
ALTER POLICY changed ON public."User" TO pg_monitor, pg_signal_backend USING (owner = SESSION_USER) WITH CHECK (id > 1);

-- pgorm:step id=create-policy/public.User.made_again mode=transactional
-- danger (widen-access): By the change of policy public.User.made_again roles may see or write rows that they could not.
--   safe: Read the policies as a whole, and allow the step by name.
CREATE POLICY made_again ON public."User" AS RESTRICTIVE FOR SELECT USING (id > 0);

-- pgorm:step id=create-policy/public.User.%C3%96%20%22p%22 mode=transactional
-- danger (widen-access): By the change of policy public.User.Ö "p" roles may see or write rows that they could not.
--   safe: Read the policies as a whole, and allow the step by name.
CREATE POLICY "Ö ""p""" ON public."User" FOR INSERT WITH CHECK (EXISTS ( SELECT 1
   FROM public."User" u
  WHERE (u.id = "User".id)));

-- pgorm:step id=set-row-security-table/public.User mode=transactional
-- warning (narrow-access): With table public.User running code may no longer see or write rows that it could.
--   safe: Try the policies with the roles that run the code first.
ALTER TABLE public."User" FORCE ROW LEVEL SECURITY;

-- pgorm:step id=comment-policy/public.User.made_again mode=transactional
COMMENT ON POLICY made_again ON public."User" IS 'kept';

-- pgorm:step id=comment-policy/public.User.%C3%96%20%22p%22 mode=transactional
COMMENT ON POLICY "Ö ""p""" ON public."User" IS 'new';

COMMIT;
