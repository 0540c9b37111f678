CREATE FOREIGN DATA WRAPPER nowhere;
CREATE SERVER far FOREIGN DATA WRAPPER nowhere;
CREATE SERVER further FOREIGN DATA WRAPPER nowhere;
CREATE FOREIGN TABLE alters (id integer OPTIONS (column_name 'no'), gone text, kind text DEFAULT 'a') SERVER far OPTIONS (table_name 'x');
CREATE FOREIGN TABLE moves (id integer) SERVER far;
CREATE TABLE p (a integer, b text) PARTITION BY LIST (a);
