CREATE TABLE item (id integer, owner text);
ALTER TABLE item ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON item USING (owner = current_user);
CREATE TABLE open (id integer);
CREATE TABLE fresh (id integer);
ALTER TABLE fresh ENABLE ROW LEVEL SECURITY;
CREATE POLICY all_of_it ON fresh USING (true);
