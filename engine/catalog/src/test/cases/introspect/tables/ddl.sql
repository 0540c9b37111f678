CREATE UNLOGGED TABLE quick (id integer) WITH (fillfactor = 60, autovacuum_enabled = false, toast.autovacuum_enabled = true);
ALTER TABLE quick ADD body text;
ALTER TABLE quick SET (toast.autovacuum_vacuum_threshold = 5);
CREATE TABLE nothing ();
COMMENT ON TABLE nothing IS E'it''s a\nplace holder';
CREATE TEMPORARY TABLE passing (id integer);
