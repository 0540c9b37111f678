CREATE TABLE parent (a integer NOT NULL, b integer, c uuid);
CREATE TABLE child (d text) INHERITS (parent);
ALTER TABLE child ADD CONSTRAINT child_key PRIMARY KEY (b, c);
ALTER TABLE parent ADD CONSTRAINT parent_key PRIMARY KEY (c);
