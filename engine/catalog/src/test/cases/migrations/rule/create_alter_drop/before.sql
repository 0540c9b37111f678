CREATE TABLE item (id integer, "do" text);
CREATE TABLE log (id integer, at text);
CREATE RULE gone AS ON DELETE TO item DO NOTHING;
CREATE RULE changed AS ON UPDATE TO item WHERE old.id = 1 DO ALSO INSERT INTO log VALUES (new.id, 'x');
CREATE RULE off AS ON INSERT TO item DO ALSO NOTHING;
COMMENT ON RULE changed ON item IS 'kept';
