CREATE TABLE p (id integer NOT NULL, place text NOT NULL) PARTITION BY LIST (place);
