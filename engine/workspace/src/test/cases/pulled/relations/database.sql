-- Relations of every build: several between two tables, to itself, round and round, over schemas, of keys of several columns.
CREATE SCHEMA sales;
CREATE TABLE person (id int PRIMARY KEY, code text NOT NULL UNIQUE, boss int REFERENCES person, mentor int REFERENCES person, "partnerId" int UNIQUE REFERENCES person);
CREATE TABLE letter (id int PRIMARY KEY, sender int NOT NULL REFERENCES person, receiver int NOT NULL REFERENCES person, person text REFERENCES person (code), answers int REFERENCES letter ON DELETE CASCADE DEFERRABLE);
CREATE TABLE sales.person (id int PRIMARY KEY REFERENCES public.person ON DELETE CASCADE, area int);
CREATE TABLE sales.area (id int PRIMARY KEY, chief int REFERENCES sales.person);
ALTER TABLE sales.person ADD FOREIGN KEY (area) REFERENCES sales.area;
CREATE TABLE sales.contract (tenant int, no int, PRIMARY KEY (tenant, no));
CREATE TABLE sales.clause (tenant int NOT NULL, contract int NOT NULL, no int NOT NULL, parent int, PRIMARY KEY (tenant, contract, no),
    FOREIGN KEY (tenant, contract) REFERENCES sales.contract, FOREIGN KEY (tenant, contract, parent) REFERENCES sales.clause (tenant, contract, no));
CREATE TABLE tag (id int PRIMARY KEY, name text NOT NULL);
CREATE TABLE person_tag (person_id int REFERENCES person, tag_id int REFERENCES tag, since date NOT NULL, PRIMARY KEY (person_id, tag_id));
CREATE TABLE "_personTotag" ("A" int NOT NULL REFERENCES person ON DELETE CASCADE ON UPDATE CASCADE, "B" int NOT NULL REFERENCES tag ON DELETE CASCADE ON UPDATE CASCADE, PRIMARY KEY ("A", "B"));
CREATE INDEX "_personTotag_B_index" ON "_personTotag" ("B");
CREATE TABLE egg (id int PRIMARY KEY, hen int NOT NULL);
CREATE TABLE hen (id int PRIMARY KEY, egg int REFERENCES egg);
ALTER TABLE egg ADD FOREIGN KEY (hen) REFERENCES hen DEFERRABLE INITIALLY DEFERRED;
CREATE TABLE measure (id int, day date, PRIMARY KEY (id, day)) PARTITION BY RANGE (day);
CREATE TABLE measure_all PARTITION OF measure DEFAULT;
CREATE TABLE note (id int PRIMARY KEY, measure int, day date, FOREIGN KEY (measure, day) REFERENCES measure);
CREATE TABLE "class" (id int PRIMARY KEY, "class" int REFERENCES "class", "Class" int REFERENCES "class", "classes" int NOT NULL);
CREATE TABLE "toString" (id int PRIMARY KEY REFERENCES "class", "hashCode" int REFERENCES "class");
CREATE VIEW people AS SELECT p.id, count(l.id) AS letters FROM person p LEFT JOIN letter l ON l.sender = p.id GROUP BY p.id;
