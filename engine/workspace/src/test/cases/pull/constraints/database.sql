CREATE EXTENSION btree_gist;
CREATE SCHEMA auth;
CREATE TABLE auth.users (id int PRIMARY KEY, name text, valid_at tstzrange, CONSTRAINT "temporal" UNIQUE (id, valid_at WITHOUT OVERLAPS));
CREATE TABLE room (
    id int, valid_at tstzrange NOT NULL,
    a int CONSTRAINT a_given NOT NULL,
    b int,
    CONSTRAINT room_pkey PRIMARY KEY (id, valid_at WITHOUT OVERLAPS),
    CONSTRAINT later CHECK (a > b) NOT ENFORCED,
    CHECK (b > 0) NO INHERIT
);
ALTER TABLE room ADD CONSTRAINT b_given NOT NULL b NOT VALID;
COMMENT ON CONSTRAINT later ON room IS 'some "day"';
COMMENT ON CONSTRAINT room_pkey ON room IS 'one at a time';
CREATE TABLE booking (
    id int PRIMARY KEY DEFERRABLE,
    room int, during tstzrange,
    who int,
    other int,
    EXCLUDE USING gist (room WITH =, during WITH &&) WHERE (room > 0),
    CONSTRAINT "odd ""one" EXCLUDE USING gist (int4range(room, who) WITH &&, other gist_int4_ops WITH =) INCLUDE (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (room, PERIOD during) REFERENCES room (id, PERIOD valid_at),
    CONSTRAINT plain FOREIGN KEY (who) REFERENCES auth.users ON DELETE CASCADE NOT ENFORCED,
    FOREIGN KEY (other, who) REFERENCES booking (other, who) MATCH FULL ON DELETE SET NULL (who) DEFERRABLE
        ,
    UNIQUE (other, who)
);
COMMENT ON CONSTRAINT plain ON booking IS 'not kept';
COMMENT ON CONSTRAINT booking_other_who_key ON booking IS 'a pair';
COMMENT ON CONSTRAINT "odd ""one" ON booking IS 'an exclusion';
CREATE INDEX ON booking (who, lower(during));
CREATE UNIQUE INDEX one_who ON booking (who);
COMMENT ON INDEX one_who IS 'only one';
COMMENT ON INDEX booking_who_lower_idx IS 'to search';
ALTER INDEX booking_who_lower_idx ALTER COLUMN 2 SET STATISTICS 300;
