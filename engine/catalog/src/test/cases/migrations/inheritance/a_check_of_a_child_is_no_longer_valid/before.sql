CREATE TABLE parent (name text);
ALTER TABLE parent ADD CONSTRAINT named CHECK (name <> '') NOT VALID;
CREATE TABLE child () INHERITS (parent);
