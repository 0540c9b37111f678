CREATE TABLE media (id int NOT NULL, title text NOT NULL);
CREATE TABLE book (pages int, PRIMARY KEY (id)) INHERITS (media);
CREATE TABLE map (scale int) INHERITS (media);
CREATE TABLE atlas () INHERITS (map);
