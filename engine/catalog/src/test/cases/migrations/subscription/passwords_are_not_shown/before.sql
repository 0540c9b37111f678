CREATE SUBSCRIPTION moved CONNECTION 'host=one.invalid password=''old secret''' PUBLICATION p WITH (connect = false, slot_name = NONE);
CREATE SUBSCRIPTION secured CONNECTION 'host=one.invalid password=old' PUBLICATION p WITH (connect = false, slot_name = NONE);
