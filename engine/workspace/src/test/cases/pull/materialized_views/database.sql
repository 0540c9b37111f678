CREATE TABLE sales (id int PRIMARY KEY, at timestamptz NOT NULL, amount numeric(12,2), note text);
CREATE MATERIALIZED VIEW totals WITH (fillfactor = 70) AS
    SELECT date_trunc('day', at) AS day, sum(amount) AS total, max(note) AS note, array_agg(id) AS ids FROM sales GROUP BY 1;
ALTER MATERIALIZED VIEW totals ALTER COLUMN note SET STORAGE external, ALTER COLUMN note SET COMPRESSION pglz,
    ALTER COLUMN total SET STATISTICS 500;
CREATE UNIQUE INDEX totals_day_key ON totals (day);
CREATE INDEX ON totals (total DESC NULLS LAST) INCLUDE (note) WHERE total > 0;
CREATE INDEX "odd ""index" ON totals USING gin (ids);
CREATE INDEX ON totals (lower(note));
COMMENT ON MATERIALIZED VIEW totals IS 'What was sold, by day.';
COMMENT ON COLUMN totals.day IS 'midnight';
CREATE SCHEMA "st""ats";
CREATE MATERIALIZED VIEW "st""ats"."odd $sql$ ""view" AS SELECT 1 AS "a b", '"""'::text AS "q" WITH NO DATA;
CREATE VIEW latest AS SELECT * FROM totals ORDER BY day DESC LIMIT 1;
CREATE MATERIALIZED VIEW latest_kept AS SELECT * FROM latest;
