CREATE SCHEMA sales;
CREATE TYPE status AS ENUM ('open', 'paid', 'sent');
CREATE DOMAIN code AS text CHECK (VALUE <> '') CHECK (length(VALUE) < 9);
CREATE TYPE money_of AS (amount numeric, currency text, rate numeric);
CREATE SEQUENCE numbers INCREMENT 5;
CREATE TABLE customer (
    id serial PRIMARY KEY,
    email varchar(200) NOT NULL UNIQUE,
    name text DEFAULT 'none',
    note varchar(40) NOT NULL,
    since date,
    CONSTRAINT named CHECK (name <> '')
);
CREATE TABLE orders (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    customer_id int NOT NULL REFERENCES customer ON DELETE CASCADE,
    state status NOT NULL DEFAULT 'open',
    total numeric(10, 2) CHECK (total >= 0),
    twice numeric GENERATED ALWAYS AS (total * 2) STORED
);
CREATE INDEX orders_customer ON orders (customer_id) WHERE state = 'open';
CREATE TABLE parts (id int, day date NOT NULL, extra text) PARTITION BY RANGE (day);
CREATE TABLE parts_old PARTITION OF parts FOR VALUES FROM ('2020-01-01') TO ('2021-01-01');
CREATE TABLE parts_new PARTITION OF parts FOR VALUES FROM ('2021-01-01') TO ('2022-01-01');
CREATE VIEW customer_email AS SELECT email, name FROM customer;
CREATE VIEW sales.open AS SELECT id, total FROM orders WHERE state = 'open';
CREATE MATERIALIZED VIEW emails AS SELECT email, name FROM customer;
CREATE UNIQUE INDEX emails_email ON emails (email);
CREATE FUNCTION double(i int) RETURNS int LANGUAGE sql STABLE RETURN i * 3;
CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN new.since := now(); RETURN new; END';
CREATE TRIGGER touched BEFORE INSERT OR UPDATE ON customer FOR EACH ROW EXECUTE FUNCTION touch();
ALTER TABLE orders ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON orders USING (customer_id > 0);
COMMENT ON TABLE orders IS 'What was bought';
COMMENT ON COLUMN orders.total IS 'In euros';
