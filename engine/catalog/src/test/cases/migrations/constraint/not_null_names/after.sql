-- from 18
CREATE TABLE t (renamed integer CONSTRAINT young NOT NULL, heirs integer CONSTRAINT heirs NOT NULL NO INHERIT, valid integer CONSTRAINT valid NOT NULL, fresh integer CONSTRAINT "fresh name" NOT NULL,
    gone integer, loosened integer);
ALTER TABLE t ADD CONSTRAINT loosened NOT NULL loosened NOT VALID;
CREATE TABLE young (a integer CONSTRAINT first NOT NULL NO INHERIT, b integer);
ALTER TABLE young ADD CONSTRAINT second NOT NULL b NOT VALID;
