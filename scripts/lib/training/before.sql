CREATE TABLE customer (id serial PRIMARY KEY, email text NOT NULL);
CREATE VIEW customer_email AS SELECT email FROM customer;
