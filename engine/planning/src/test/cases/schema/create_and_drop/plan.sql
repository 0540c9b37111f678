BEGIN;

-- pgorm:step id=create-schema/shop mode=transactional
CREATE SCHEMA shop;

-- pgorm:step id=create-table/shop.item mode=transactional
CREATE TABLE shop.item (
    id integer NOT NULL
);

-- pgorm:step id=drop-schema/old mode=transactional
-- data loss (drop-schema): Schema old goes; everything in it has to be gone before.
--   safe: Allow the step by name once nothing is needed any more.
DROP SCHEMA old;

-- pgorm:step id=comment-schema/shop mode=transactional
COMMENT ON SCHEMA shop IS 'All that is sold';

COMMIT;
