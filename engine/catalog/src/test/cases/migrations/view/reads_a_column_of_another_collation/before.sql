CREATE TABLE person (name text, note text);
CREATE TABLE other (name text COLLATE "C", note text);
CREATE VIEW names AS SELECT name, note FROM person;
