BEGIN;

-- pgorm:step id=rename-index/public.named mode=transactional
ALTER INDEX public.part_1_number_idx RENAME TO named;

COMMIT;
