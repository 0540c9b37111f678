CREATE FOREIGN DATA WRAPPER kept OPTIONS (debug 'true', gone 'x');
CREATE FOREIGN DATA WRAPPER "other ""one""";
CREATE SERVER alters VERSION '1' FOREIGN DATA WRAPPER kept OPTIONS (host 'here', password 'old');
CREATE SERVER moves FOREIGN DATA WRAPPER kept;
CREATE USER MAPPING FOR PUBLIC SERVER moves OPTIONS ("user" 'a', password 'b');
CREATE FOREIGN TABLE far (id integer OPTIONS (column_name 'no'), name text) SERVER moves OPTIONS (table_name 'x');
CREATE VIEW near AS SELECT id FROM far;
CREATE SERVER gone FOREIGN DATA WRAPPER kept;
