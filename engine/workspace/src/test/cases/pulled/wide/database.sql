-- Tables with many columns, among them one that a record of Java cannot hold, and a model with more relations than anybody wants.
DO $$BEGIN
    EXECUTE 'CREATE TABLE wide (id int PRIMARY KEY, ' || (SELECT string_agg('c' || n || CASE n % 4 WHEN 0 THEN ' bigint NOT NULL' WHEN 1 THEN ' text' WHEN 2 THEN ' numeric(12,2) NOT NULL' ELSE ' int[] NOT NULL' END, ', ') FROM generate_series(1, 300) n) || ')';
    EXECUTE 'CREATE TABLE hub (id int PRIMARY KEY)';
    FOR n IN 1..40 LOOP EXECUTE format('CREATE TABLE spoke%s (id int PRIMARY KEY, hub int NOT NULL REFERENCES hub, other int REFERENCES hub)', n); END LOOP;
    EXECUTE 'CREATE TYPE many AS ENUM (' || (SELECT string_agg(quote_literal('value ' || n), ', ') FROM generate_series(1, 800) n) || ')';
    EXECUTE 'CREATE TABLE of_many (id int PRIMARY KEY, many many NOT NULL)';
END$$;
