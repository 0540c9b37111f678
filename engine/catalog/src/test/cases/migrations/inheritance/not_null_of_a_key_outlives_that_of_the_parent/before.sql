CREATE TABLE media (id int NOT NULL, title text NOT NULL);
CREATE TABLE book (pages int) INHERITS (media);
ALTER TABLE book ADD PRIMARY KEY (id);
