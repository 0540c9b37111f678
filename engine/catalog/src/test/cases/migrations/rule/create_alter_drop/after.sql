CREATE TABLE item (id integer, "do" text);
CREATE TABLE log (id integer, at text);
CREATE RULE changed AS ON UPDATE TO item WHERE old."do" = 'DO INSTEAD' DO INSTEAD (INSERT INTO log VALUES (new.id, new."do"); DELETE FROM log WHERE id = old.id);
CREATE RULE off AS ON INSERT TO item DO ALSO NOTHING;
ALTER TABLE item DISABLE RULE off;
CREATE RULE "ü ""q""" AS ON INSERT TO item DO ALSO INSERT INTO log SELECT new.id, 'a;b' WHERE new.id > 0;
ALTER TABLE item ENABLE REPLICA RULE "ü ""q""";
COMMENT ON RULE changed ON item IS 'kept';
COMMENT ON RULE "ü ""q""" ON item IS 'new';
