CREATE SUBSCRIPTION gone CONNECTION 'host=nowhere.invalid' PUBLICATION p WITH (connect = false);
CREATE SUBSCRIPTION changed CONNECTION 'host=nowhere.invalid' PUBLICATION p WITH (connect = false, slot_name = NONE, binary = true);
COMMENT ON SUBSCRIPTION changed IS 'kept';
