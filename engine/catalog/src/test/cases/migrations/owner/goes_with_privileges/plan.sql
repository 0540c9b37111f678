BEGIN;

-- pgorm:step id=create-table/public.young mode=transactional
CREATE TABLE public.young (
    a integer
);

-- pgorm:step id=create-owner/public.f%28%29.function mode=transactional
-- warning (change-owner): Whoever owned function public.f() can no longer alter it, nor use it without a grant; the new owner can do both.
--   safe: Grant what running code needs to its role before.
ALTER FUNCTION public.f() OWNER TO bob;

-- pgorm:step id=alter-owner/public.from_one_to_another.table mode=transactional
-- warning (change-owner): Whoever owned table public.from_one_to_another can no longer alter it, nor use it without a grant; the new owner can do both.
--   safe: Grant what running code needs to its role before.
ALTER TABLE public.from_one_to_another OWNER TO bob;

-- pgorm:step id=alter-privileges/public.from_one_to_another.table mode=transactional
REVOKE TRUNCATE ON TABLE public.from_one_to_another FROM bob;
GRANT SELECT (a) ON TABLE public.from_one_to_another TO ann;

-- pgorm:step id=drop-owner/public.gone_to_applier.table mode=transactional
-- warning (change-owner): Whoever owned table public.gone_to_applier can no longer alter it, nor use it without a grant; the new owner can do both.
--   safe: Grant what running code needs to its role before.
ALTER TABLE public.gone_to_applier OWNER TO CURRENT_USER;

-- pgorm:step id=alter-privileges/public.gone_to_applier.table mode=transactional
GRANT SELECT ON TABLE public.gone_to_applier TO ann;
GRANT DELETE ON TABLE public.gone_to_applier TO CURRENT_USER;

-- pgorm:step id=create-owner/public.nobody_said.table mode=transactional
-- warning (change-owner): Whoever owned table public.nobody_said can no longer alter it, nor use it without a grant; the new owner can do both.
--   safe: Grant what running code needs to its role before.
ALTER TABLE public.nobody_said OWNER TO bob;

-- pgorm:step id=alter-owner/public.the_old_one_keeps_some.table mode=transactional
-- warning (change-owner): Whoever owned table public.the_old_one_keeps_some can no longer alter it, nor use it without a grant; the new owner can do both.
--   safe: Grant what running code needs to its role before.
ALTER TABLE public.the_old_one_keeps_some OWNER TO bob;

-- pgorm:step id=create-owner/public.to_the_one_who_could.table mode=transactional
-- warning (change-owner): Whoever owned table public.to_the_one_who_could can no longer alter it, nor use it without a grant; the new owner can do both.
--   safe: Grant what running code needs to its role before.
ALTER TABLE public.to_the_one_who_could OWNER TO bob;

-- pgorm:step id=alter-privileges/public.to_the_one_who_could.table mode=transactional
REVOKE SELECT ON TABLE public.to_the_one_who_could FROM cid;
GRANT SELECT ON TABLE public.to_the_one_who_could TO cid;

-- pgorm:step id=create-owner/public.young.table mode=transactional
ALTER TABLE public.young OWNER TO ann;

-- pgorm:step id=create-privileges/public.same_owner.table mode=transactional
REVOKE UPDATE ON TABLE public.same_owner FROM ann;

-- pgorm:step id=create-privileges/public.the_old_one_keeps_some.table mode=transactional
GRANT SELECT ON TABLE public.the_old_one_keeps_some TO ann;

-- pgorm:step id=create-privileges/public.young.table mode=transactional
REVOKE DELETE ON TABLE public.young FROM ann;
GRANT SELECT ON TABLE public.young TO bob;

COMMIT;
