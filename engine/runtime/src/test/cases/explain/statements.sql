-- a table of which only one row is wanted
SELECT * FROM purchase WHERE total > 10 LIMIT 1;

-- an index, and the order of its rows
SELECT * FROM purchase WHERE id < 4 ORDER BY id DESC;

-- columns that depend on each other, which the server does not know
SELECT shop.name FROM purchase JOIN shop ON shop.id = purchase.shop_id WHERE city = 'city 7' AND country = 'country 7';

-- a query that runs once, and one that runs for each row
SELECT id, (SELECT count(*) FROM purchase WHERE shop_id = shop.id) FROM shop WHERE id > (SELECT avg(id) FROM shop);

-- a query with a name that is read twice
WITH spent AS MATERIALIZED (SELECT shop_id, sum(total) AS total FROM purchase GROUP BY shop_id)
SELECT * FROM spent WHERE total > (SELECT avg(total) FROM spent);

-- what is never run
SELECT * FROM shop JOIN purchase ON purchase.shop_id = shop.id WHERE shop.id < 0 AND purchase.id < 3;

-- a write with a foreign key
INSERT INTO purchase VALUES (30000, 1, 'a', 'b', 1);

-- a write that removes
DELETE FROM purchase WHERE id < 100;
