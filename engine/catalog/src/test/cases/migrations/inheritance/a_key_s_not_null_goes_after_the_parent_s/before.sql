CREATE TABLE parent (id integer NOT NULL, name text);
CREATE TABLE child () INHERITS (parent);
ALTER TABLE child ADD PRIMARY KEY (id);
