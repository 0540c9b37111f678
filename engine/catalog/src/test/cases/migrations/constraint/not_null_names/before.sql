-- from 18
CREATE TABLE t (renamed integer CONSTRAINT old NOT NULL, heirs integer CONSTRAINT heirs NOT NULL, valid integer, fresh integer,
    gone integer CONSTRAINT "go""ne" NOT NULL, loosened integer CONSTRAINT loosened NOT NULL);
ALTER TABLE t ADD CONSTRAINT valid NOT NULL valid NOT VALID;
