CREATE TABLE item (name text, code text GENERATED ALWAYS AS (lower(name)) STORED PRIMARY KEY, note text);
CREATE VIEW items AS SELECT code, note, count(*) AS count FROM item GROUP BY code;
