CREATE TABLE item (
    a integer, b text, c integer, d integer, e integer,
    CONSTRAINT item_key PRIMARY KEY (a, b) INCLUDE (c) WITH (fillfactor = 70),
    UNIQUE (c, d) DEFERRABLE,
    UNIQUE (d) DEFERRABLE INITIALLY DEFERRED,
    CHECK (a > 0 AND a < 10),
    CONSTRAINT only_here CHECK (c <> 3) NO INHERIT
);
ALTER TABLE item ADD CONSTRAINT later CHECK (lower(b) = b) NOT VALID;
COMMENT ON CONSTRAINT later ON item IS 'old rows break this';
