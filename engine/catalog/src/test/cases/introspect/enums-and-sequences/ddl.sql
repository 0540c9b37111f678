CREATE TYPE size AS ENUM ('large', 'small');
ALTER TYPE size ADD VALUE 'medium' BEFORE 'small';
COMMENT ON TYPE size IS 'sizes';
CREATE TYPE never AS ENUM ();
CREATE SEQUENCE alone AS smallint START 5 INCREMENT -2 MINVALUE -100 MAXVALUE 50 CACHE 7 CYCLE;
CREATE TABLE counted (id serial, big bigserial, other integer);
CREATE SEQUENCE owned OWNED BY counted.other;
COMMENT ON SEQUENCE alone IS 'counts down';
