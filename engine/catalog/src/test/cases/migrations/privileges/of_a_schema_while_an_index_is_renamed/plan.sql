BEGIN;

-- pgorm:step id=rename-index/shop.book_title mode=transactional
ALTER INDEX shop.by_title RENAME TO book_title;

COMMIT;
