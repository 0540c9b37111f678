CREATE DOMAIN price AS numeric(8,2) DEFAULT 2 CONSTRAINT "not free" CHECK (VALUE > 0) CONSTRAINT small CHECK (VALUE < 500);
CREATE DOMAIN "Odd ""name" AS text COLLATE "C" NOT NULL CHECK (length(VALUE) < 10);
CREATE DOMAIN made AS price NOT NULL;
CREATE DOMAIN strict AS integer;
CREATE TABLE item (cost price, label "Odd ""name", n strict, other made[]);
COMMENT ON DOMAIN price IS 'the cost';
COMMENT ON CONSTRAINT small ON DOMAIN price IS 'we sell nothing dear';
COMMENT ON CONSTRAINT "not free" ON DOMAIN price IS 'nothing is free';
