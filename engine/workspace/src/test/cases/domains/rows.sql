CREATE TYPE "Mood" AS ENUM ('OK', 'SAD');
CREATE TYPE "Place" AS (street text, no int);
CREATE DOMAIN "Age" AS int CHECK (VALUE > 0);
CREATE DOMAIN "OldAge" AS "Age" CHECK (VALUE > 60);
CREATE DOMAIN "Price" AS numeric(12, 2);
CREATE DOMAIN "Born" AS date;
CREATE DOMAIN "Code" AS uuid;
CREATE DOMAIN "Email" AS varchar(40);
CREATE DOMAIN "Doc" AS jsonb;
CREATE DOMAIN "Stay" AS daterange;
CREATE DOMAIN "Cheer" AS "Mood";
CREATE DOMAIN "Home" AS "Place";
CREATE DOMAIN "Numbers" AS int[];
CREATE DOMAIN "Cheers" AS "Mood"[];
CREATE DOMAIN "Ages" AS "Age"[];
CREATE TABLE "Person" (id int PRIMARY KEY, age "Age" NOT NULL, "oldAge" "OldAge", price "Price" NOT NULL, born "Born" NOT NULL, code "Code" NOT NULL, email "Email" NOT NULL, doc "Doc" NOT NULL,
    stay "Stay" NOT NULL, cheer "Cheer" NOT NULL, home "Home" NOT NULL, numbers "Numbers" NOT NULL, cheers "Cheers" NOT NULL, ages "Ages" NOT NULL, list "Age"[]);
INSERT INTO "Person" VALUES
    (1, 30, NULL, 1.50, '1990-01-01', 'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11', 'ada@acme.io', '{"a": 1}', '[2024-01-01,2024-01-03)', 'OK', ROW('Via', 1), '{1,2}', '{OK}', '{1}', '{1}'),
    (2, 70, 70, 20, '1950-01-01', 'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a12', 'bob@acme.io', '{"a": 2}', '[2024-02-01,2024-02-03)', 'SAD', ROW('Corso', 2), '{3}', '{SAD,OK}', '{2}', NULL);
