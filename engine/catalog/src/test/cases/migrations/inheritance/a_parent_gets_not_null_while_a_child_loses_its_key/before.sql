CREATE TABLE parent (a integer, b uuid);
CREATE TABLE child (c text) INHERITS (parent);
ALTER TABLE child ADD CONSTRAINT child_key PRIMARY KEY (b);
