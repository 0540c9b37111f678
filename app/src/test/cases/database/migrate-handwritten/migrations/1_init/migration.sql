CREATE TABLE core.item (id integer PRIMARY KEY, note text, price integer);
