CREATE TABLE base (id int PRIMARY KEY, "the name" text NOT NULL, note text CHECK (note <> ''), n int DEFAULT 1);
CREATE TABLE other (extra int);
CREATE TABLE child (own text, n int DEFAULT 2) INHERITS (base);
ALTER TABLE child ALTER COLUMN note SET DEFAULT 'none';
ALTER TABLE child ADD UNIQUE (id);
CREATE INDEX ON child ("the name");
CREATE TABLE grandchild () INHERITS (child, other);
COMMENT ON TABLE grandchild IS 'with nothing of its own';
