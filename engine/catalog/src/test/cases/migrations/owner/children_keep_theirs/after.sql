CREATE ROLE ann; CREATE ROLE bob;
CREATE TABLE parent (a int);
ALTER TABLE parent OWNER TO bob;
CREATE TABLE child () INHERITS (parent);
ALTER TABLE child OWNER TO ann;
CREATE INDEX parent_a2 ON parent (a);
