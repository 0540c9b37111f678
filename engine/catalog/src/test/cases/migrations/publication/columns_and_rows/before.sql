-- from 15
CREATE SCHEMA other;
CREATE TABLE a (id integer PRIMARY KEY, price integer, note text);
CREATE TABLE b (id integer PRIMARY KEY, price integer);
CREATE TABLE c (id integer PRIMARY KEY, price integer);
CREATE PUBLICATION p FOR TABLE a (id, price), b WHERE (price > 1), c;
CREATE PUBLICATION q FOR TABLES IN SCHEMA public;
