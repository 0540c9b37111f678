CREATE TABLE parent (a int NOT NULL, b int GENERATED ALWAYS AS (a * 2) STORED);
CREATE TABLE child (a int NOT NULL, b int GENERATED ALWAYS AS (a * 2) STORED, own int);
ALTER TABLE child INHERIT parent;
