CREATE DOMAIN word AS text CONSTRAINT long_enough CHECK (length(VALUE) > 2) CONSTRAINT known CHECK (VALUE IN ('abc', 'xyz'));
CREATE TYPE entry AS (term word, meaning text);
CREATE TABLE dictionary (entry entry);
