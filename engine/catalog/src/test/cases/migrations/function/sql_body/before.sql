CREATE TABLE item (id integer, price numeric);
CREATE FUNCTION twice(n numeric) RETURNS numeric LANGUAGE sql IMMUTABLE RETURN n * 2;
CREATE FUNCTION total() RETURNS numeric LANGUAGE sql BEGIN ATOMIC SELECT sum(price) FROM item; END;
CREATE PROCEDURE fill(n integer) LANGUAGE sql BEGIN ATOMIC INSERT INTO item VALUES (n, twice(n)); END;
