CREATE TYPE pair AS (a integer, b text);
CREATE TYPE grows AS (a integer);
CREATE TABLE becomes (a integer, b text);
CREATE TABLE stops OF pair;
CREATE TABLE stays OF grows;
