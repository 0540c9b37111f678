CREATE TABLE item (id integer, price numeric, "new price" numeric);
CREATE FUNCTION twice(n numeric) RETURNS numeric LANGUAGE sql IMMUTABLE RETURN CASE WHEN n > 0 THEN n * 2 ELSE n * 3 END;
CREATE FUNCTION total() RETURNS numeric LANGUAGE sql BEGIN ATOMIC SELECT sum("new price") FROM item; END;
CREATE PROCEDURE fill(n integer) LANGUAGE sql BEGIN ATOMIC INSERT INTO item VALUES (n, twice(n)); SELECT CASE WHEN n = 1 THEN 'a;' ELSE 'b' END; END;
CREATE FUNCTION added() RETURNS numeric LANGUAGE sql BEGIN ATOMIC SELECT twice(total()); END;
