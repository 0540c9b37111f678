BEGIN;

-- pgorm:step id=create-constraint/public.item.item_code_key mode=transactional
ALTER TABLE public.item ADD CONSTRAINT item_code_key UNIQUE USING INDEX item_code_key;

COMMIT;
