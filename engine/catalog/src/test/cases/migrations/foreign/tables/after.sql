CREATE FOREIGN DATA WRAPPER nowhere;
CREATE SERVER far FOREIGN DATA WRAPPER nowhere;
CREATE SERVER further FOREIGN DATA WRAPPER nowhere;
CREATE FOREIGN TABLE alters (id bigint OPTIONS (column_name 'number'), kind text DEFAULT 'b' NOT NULL, fresh date OPTIONS ("odd name" 'o''k'), CHECK (id > 0)) SERVER far OPTIONS (table_name 'y', schema_name 's');
COMMENT ON FOREIGN TABLE alters IS 'far away';
CREATE FOREIGN TABLE moves (id integer) SERVER further;
CREATE TABLE p (a integer, b text) PARTITION BY LIST (a);
CREATE FOREIGN TABLE "far ""part""" PARTITION OF p FOR VALUES IN (1) SERVER far OPTIONS (table_name 'p');
