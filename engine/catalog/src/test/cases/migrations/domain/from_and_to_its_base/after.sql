CREATE DOMAIN small AS integer CHECK (VALUE < 100);
CREATE DOMAIN label AS text;
CREATE TABLE t (a integer DEFAULT 1, b small, c text, d label, e bigint[]);
