BEGIN;

-- pgorm:step id=drop-subscription/gone mode=transactional
-- danger (drop-subscription): Nothing flows into the tables of subscription gone any more, and its slot stays at the publisher and keeps old WAL.
--   safe: Drop the slot at the publisher with pg_drop_replication_slot, and allow the step by name.
ALTER SUBSCRIPTION gone DISABLE;
ALTER SUBSCRIPTION gone SET (slot_name = NONE);
DROP SUBSCRIPTION gone;

-- pgorm:step id=alter-subscription/changed mode=transactional
ALTER SUBSCRIPTION changed CONNECTION 'host=nowhere.invalid dbname=''x''';

-- pgorm:step id=alter-subscription/changed.2 mode=transactional
ALTER SUBSCRIPTION changed SET PUBLICATION "Q ""q""", p WITH (refresh = false);

-- pgorm:step id=alter-subscription/changed.3 mode=transactional
ALTER SUBSCRIPTION changed SET (slot_name = 'slot');

-- pgorm:step id=alter-subscription/changed.4 mode=transactional
ALTER SUBSCRIPTION changed SET ("binary" = false, streaming = on, synchronous_commit = 'local');

-- pgorm:step id=create-subscription/New%20%22s%22 mode=transactional
-- note (create-subscription): Subscription New "s" is made without connecting to the publisher: no slot is made there, and nothing flows yet.
--   safe: Make the slot at the publisher, then ALTER SUBSCRIPTION … ENABLE and REFRESH PUBLICATION.
CREATE SUBSCRIPTION "New ""s"""
    CONNECTION 'host=nowhere.invalid'
    PUBLICATION p
    WITH (connect = false, slot_name = NONE);

-- pgorm:step id=comment-subscription/New%20%22s%22 mode=transactional
COMMENT ON SUBSCRIPTION "New ""s""" IS 'new';

COMMIT;
