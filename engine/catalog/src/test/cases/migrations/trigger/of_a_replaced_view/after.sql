CREATE TABLE item (id integer, price integer);
CREATE VIEW cheap AS SELECT price, id FROM item;
CREATE TRIGGER written INSTEAD OF INSERT OR UPDATE ON cheap FOR EACH ROW EXECUTE FUNCTION unique_key_recheck();
COMMENT ON TRIGGER written ON cheap IS 'kept';
CREATE RULE none AS ON DELETE TO cheap DO INSTEAD NOTHING;
COMMENT ON RULE none ON cheap IS 'kept too';
