CREATE TABLE person (id integer, age smallint, name text);
CREATE VIEW adult AS SELECT id, name FROM person WHERE age >= 18;
CREATE VIEW named AS SELECT id, name FROM person WHERE name IS NOT NULL;
COMMENT ON VIEW adult IS 'kept';
