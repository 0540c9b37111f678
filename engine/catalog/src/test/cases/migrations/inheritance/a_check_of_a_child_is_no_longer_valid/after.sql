CREATE TABLE parent (name text);
CREATE TABLE child () INHERITS (parent);
ALTER TABLE parent ADD CONSTRAINT named CHECK (name <> '') NOT VALID;
