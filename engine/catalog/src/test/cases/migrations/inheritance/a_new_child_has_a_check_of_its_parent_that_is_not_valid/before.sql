CREATE TABLE parent (a int);
ALTER TABLE parent ADD CONSTRAINT positive CHECK (a > 0) NOT VALID;
