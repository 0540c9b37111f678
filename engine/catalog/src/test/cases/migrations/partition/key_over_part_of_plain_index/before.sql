CREATE TABLE p (id integer NOT NULL, place text NOT NULL) PARTITION BY LIST (place);
CREATE TABLE p_here PARTITION OF p FOR VALUES IN ('here');
CREATE UNIQUE INDEX p_key ON ONLY p (place, id);
CREATE UNIQUE INDEX p_here_key ON p_here (place, id);
ALTER INDEX p_key ATTACH PARTITION p_here_key;
ALTER TABLE p_here ADD CONSTRAINT p_here_pkey PRIMARY KEY USING INDEX p_here_key;
