CREATE TABLE one (a integer, b integer, PRIMARY KEY (a, b));
CREATE TABLE two (a integer, b integer, PRIMARY KEY (a, b));
ALTER TABLE one ADD CONSTRAINT there FOREIGN KEY (a, b) REFERENCES two (a, b);
ALTER TABLE two ADD CONSTRAINT back FOREIGN KEY (a, b) REFERENCES one (a, b);
