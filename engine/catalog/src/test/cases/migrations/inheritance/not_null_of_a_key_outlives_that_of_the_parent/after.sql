CREATE TABLE media (id int, title text);
CREATE TABLE book (pages int, CONSTRAINT book_pkey PRIMARY KEY (id)) INHERITS (media);
