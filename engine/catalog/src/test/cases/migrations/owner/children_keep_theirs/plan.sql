BEGIN;

-- pgorm:step id=rename-index/public.parent_a2 mode=transactional
ALTER INDEX public.parent_a RENAME TO parent_a2;

-- pgorm:step id=alter-owner/public.parent.table mode=transactional
-- warning (change-owner): Whoever owned table public.parent can no longer alter it, nor use it without a grant; the new owner can do both.
--   safe: Grant what running code needs to its role before.
ALTER TABLE public.parent OWNER TO bob;

COMMIT;
