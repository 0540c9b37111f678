CREATE TABLE item (id integer, price integer, note text);
CREATE MATERIALIZED VIEW gone AS SELECT id FROM item;
CREATE INDEX gone_id ON gone (id);
CREATE MATERIALIZED VIEW kept WITH (fillfactor = 70) AS SELECT id, price, note FROM item;
CREATE INDEX kept_id ON kept (id);
CREATE INDEX kept_price ON kept (price);
COMMENT ON MATERIALIZED VIEW kept IS 'old';
