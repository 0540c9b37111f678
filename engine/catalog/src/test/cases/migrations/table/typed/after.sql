CREATE TYPE pair AS (a integer, b text);
CREATE TYPE grows AS (a integer, "more" date);
CREATE TABLE becomes OF pair;
CREATE TABLE stops (a integer, b text, c integer);
CREATE TABLE stays OF grows;
CREATE TABLE fresh OF pair (a WITH OPTIONS NOT NULL DEFAULT 1, PRIMARY KEY (a));
