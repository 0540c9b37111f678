CREATE TABLE item (id integer, price integer);
CREATE MATERIALIZED VIEW sums AS SELECT price, count(*) AS n FROM item WHERE price > 0 GROUP BY price;
CREATE INDEX stays ON sums (n);
CREATE INDEX changes ON sums (price DESC);
CREATE INDEX comes ON sums (n, price);
CREATE VIEW above AS SELECT price FROM sums;
COMMENT ON MATERIALIZED VIEW sums IS 'kept';
COMMENT ON INDEX stays IS 'kept too';
COMMENT ON VIEW above IS 'kept as well';
