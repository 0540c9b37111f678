CREATE TABLE parent (a int);
CREATE TABLE child (b text) INHERITS (parent);
ALTER TABLE parent ADD CONSTRAINT positive CHECK (a > 0) NOT VALID;
