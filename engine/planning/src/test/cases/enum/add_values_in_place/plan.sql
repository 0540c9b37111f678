BEGIN;

-- pgorm:step id=add-enum-value/public.status.draft mode=transactional
-- note (add-enum-value): A new value of enum value public.status.draft cannot be used in the transaction that adds it, and cannot be removed again.
--   safe: It runs in a transaction of its own where a later step uses it.
ALTER TYPE public.status ADD VALUE 'draft' BEFORE 'open';

-- pgorm:step id=add-enum-value/public.status.review mode=transactional
-- note (add-enum-value): A new value of enum value public.status.review cannot be used in the transaction that adds it, and cannot be removed again.
--   safe: It runs in a transaction of its own where a later step uses it.
ALTER TYPE public.status ADD VALUE 'review' AFTER 'open';

-- pgorm:step id=add-enum-value/public.status.archived mode=transactional
-- note (add-enum-value): A new value of enum value public.status.archived cannot be used in the transaction that adds it, and cannot be removed again.
--   safe: It runs in a transaction of its own where a later step uses it.
ALTER TYPE public.status ADD VALUE 'archived';

COMMIT;
