CREATE SUBSCRIPTION changed CONNECTION 'host=nowhere.invalid dbname=''x''' PUBLICATION p, "Q ""q"""
    WITH (connect = false, slot_name = 'slot', streaming = on, synchronous_commit = 'local');
CREATE SUBSCRIPTION "New ""s""" CONNECTION 'host=nowhere.invalid' PUBLICATION p WITH (connect = false, slot_name = NONE);
COMMENT ON SUBSCRIPTION changed IS 'kept';
COMMENT ON SUBSCRIPTION "New ""s""" IS 'new';
