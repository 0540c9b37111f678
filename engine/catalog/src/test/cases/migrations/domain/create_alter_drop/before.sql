CREATE DOMAIN price AS numeric(8,2) DEFAULT 1 CONSTRAINT positive CHECK (VALUE > 0) CONSTRAINT small CHECK (VALUE < 1000);
CREATE DOMAIN "Odd ""name" AS text;
CREATE DOMAIN lost AS integer;
CREATE DOMAIN strict AS integer NOT NULL;
CREATE TABLE item (cost price, label "Odd ""name", n strict);
INSERT INTO item VALUES (5, 'a', 1);
COMMENT ON DOMAIN price IS 'what it costs';
COMMENT ON CONSTRAINT small ON DOMAIN price IS 'we sell nothing dear';
COMMENT ON CONSTRAINT positive ON DOMAIN price IS 'nothing is free';
