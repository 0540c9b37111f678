CREATE TABLE parent (a bigint DEFAULT 2, b int);
CREATE TABLE child () INHERITS (parent);
ALTER TABLE child ALTER a DROP DEFAULT;
