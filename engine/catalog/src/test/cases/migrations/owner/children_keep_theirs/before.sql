CREATE ROLE ann;
CREATE TABLE parent (a int);
ALTER TABLE parent OWNER TO ann;
CREATE TABLE child () INHERITS (parent);
ALTER TABLE child OWNER TO ann;
CREATE INDEX parent_a ON parent (a);
