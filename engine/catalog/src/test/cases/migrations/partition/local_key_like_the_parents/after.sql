CREATE TABLE p (id integer NOT NULL, place text NOT NULL, CONSTRAINT p_key UNIQUE (place, id)) PARTITION BY LIST (place);
CREATE TABLE p_here PARTITION OF p (CONSTRAINT a_here_key PRIMARY KEY (place, id)) FOR VALUES IN ('here');
ALTER INDEX p_here_place_id_key RENAME TO z_part;
CREATE INDEX place_id ON p (place, id);
ALTER INDEX p_here_place_id_idx RENAME TO z_place_id;
CREATE INDEX a_place_id ON p_here (place, id);
