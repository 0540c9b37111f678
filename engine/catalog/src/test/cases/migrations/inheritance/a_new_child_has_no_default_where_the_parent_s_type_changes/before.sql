CREATE TABLE parent (a int DEFAULT 1, b int);
