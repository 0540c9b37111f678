CREATE TABLE half (a integer);
CREATE INDEX CONCURRENTLY half_a ON half (a);
CREATE TABLE half ();
