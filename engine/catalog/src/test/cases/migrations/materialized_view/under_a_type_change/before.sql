CREATE TABLE item (id integer, price integer, note text);
CREATE MATERIALIZED VIEW prices AS SELECT id, price FROM item;
CREATE UNIQUE INDEX prices_id ON prices (id);
CREATE MATERIALIZED VIEW notes AS SELECT id, note FROM item;
COMMENT ON INDEX prices_id IS 'kept';
