BEGIN;

-- pgorm:step id=rename-enum/public.status mode=transactional
-- warning (rename-type): Running code that uses the old name of enum public.status fails from this moment.
--   safe: Deploy code that knows both names first.
ALTER TYPE public.state RENAME TO status;

-- pgorm:step id=rename-enum-value/public.status.new mode=transactional
-- warning (rename-type): Running code that uses the old name of enum value public.status.new fails from this moment.
--   safe: Deploy code that knows both names first.
ALTER TYPE public.status RENAME VALUE 'fresh' TO 'new';

COMMIT;
