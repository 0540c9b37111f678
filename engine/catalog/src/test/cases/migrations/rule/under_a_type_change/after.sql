CREATE TABLE item (id integer, price bigint);
CREATE TABLE log (id integer, price bigint);
CREATE RULE logged AS ON UPDATE TO item DO ALSO INSERT INTO log VALUES (new.id, new.price);
COMMENT ON RULE logged ON item IS 'kept';
