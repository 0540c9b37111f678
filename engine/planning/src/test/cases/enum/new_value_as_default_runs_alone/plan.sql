-- pgorm:step id=add-enum-value/public.status.draft mode=alone
-- note (add-enum-value): A new value of enum value public.status.draft cannot be used in the transaction that adds it, and cannot be removed again.
--   safe: It runs in a transaction of its own where a later step uses it.
ALTER TYPE public.status ADD VALUE 'draft';

BEGIN;

-- pgorm:step id=set-default-column/public.task.status mode=transactional
ALTER TABLE public.task ALTER COLUMN status SET DEFAULT 'draft'::public.status;

COMMIT;
