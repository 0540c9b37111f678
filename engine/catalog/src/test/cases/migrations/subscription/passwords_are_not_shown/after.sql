CREATE SUBSCRIPTION moved CONNECTION 'host=two.invalid password=''old secret''' PUBLICATION p WITH (connect = false, slot_name = NONE);
CREATE SUBSCRIPTION secured CONNECTION 'host=one.invalid password=new' PUBLICATION p WITH (connect = false, slot_name = NONE);
