CREATE TABLE item (id integer, owner bigint);
CREATE TABLE member (id integer, team bigint);
CREATE POLICY own ON item USING (owner = 1) WITH CHECK (owner IN (SELECT team FROM member));
CREATE POLICY other ON item USING (id = 1);
CREATE POLICY reading ON item USING (id = 2);
COMMENT ON POLICY own ON item IS 'kept';
