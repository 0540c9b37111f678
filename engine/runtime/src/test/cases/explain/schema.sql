CREATE TABLE shop (id int PRIMARY KEY, name text NOT NULL);
CREATE TABLE purchase (
    id int PRIMARY KEY,
    shop_id int NOT NULL REFERENCES shop,
    city text NOT NULL,
    country text NOT NULL,
    total numeric NOT NULL
);
INSERT INTO shop SELECT n, 'shop ' || n FROM generate_series(1, 50) n;
INSERT INTO purchase
    SELECT n, 1 + n % 50, 'city ' || n % 100, 'country ' || n % 100, n FROM generate_series(1, 20000) n;
CREATE INDEX purchase_shop ON purchase (shop_id);
ANALYZE;
SET max_parallel_workers_per_gather = 0;
SET jit = off;
