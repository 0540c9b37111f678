CREATE TABLE item (id integer, owner text);
CREATE TABLE open (id integer);
ALTER TABLE open ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY nobody ON open USING (false);
