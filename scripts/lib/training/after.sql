CREATE TYPE status AS ENUM ('open', 'paid');
CREATE TABLE customer (id serial PRIMARY KEY, email varchar(200) NOT NULL UNIQUE, name text DEFAULT 'none');
CREATE TABLE orders (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    customer_id int NOT NULL REFERENCES customer ON DELETE CASCADE,
    state status NOT NULL DEFAULT 'open',
    total numeric(10, 2) CHECK (total >= 0)
);
CREATE INDEX orders_customer ON orders (customer_id) WHERE state = 'open';
CREATE VIEW customer_email AS SELECT email, name FROM customer;
CREATE FUNCTION double(i int) RETURNS int LANGUAGE sql IMMUTABLE RETURN i * 2;
