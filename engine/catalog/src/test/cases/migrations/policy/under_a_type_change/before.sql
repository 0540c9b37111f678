CREATE TABLE item (id integer, owner integer, lost text);
CREATE TABLE member (id integer, team integer);
CREATE POLICY own ON item USING (owner = 1) WITH CHECK (owner IN (SELECT team FROM member));
CREATE POLICY other ON item USING (id = 1);
CREATE POLICY reading ON item USING (lost = 'a');
COMMENT ON POLICY own ON item IS 'kept';
