CREATE TABLE item (id integer, price bigint, note text);
CREATE TRIGGER named AFTER UPDATE OF price ON item FOR EACH ROW EXECUTE FUNCTION unique_key_recheck();
CREATE TRIGGER tested AFTER UPDATE ON item FOR EACH ROW WHEN (old.price < new.price) EXECUTE FUNCTION unique_key_recheck();
CREATE TRIGGER other AFTER UPDATE OF note ON item FOR EACH ROW EXECUTE FUNCTION unique_key_recheck();
COMMENT ON TRIGGER named ON item IS 'kept';
ALTER TABLE item ENABLE REPLICA TRIGGER tested;
