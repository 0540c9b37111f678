-- from 18
CREATE TABLE modern (
    id uuid DEFAULT uuidv7() PRIMARY KEY,
    price integer,
    twice integer GENERATED ALWAYS AS (price * 2) VIRTUAL,
    named integer CONSTRAINT named_is_there NOT NULL,
    CONSTRAINT relaxed CHECK (price > 0) NOT ENFORCED
);
ALTER TABLE modern ADD CONSTRAINT lately NOT NULL price NOT VALID;
CREATE EXTENSION btree_gist;
CREATE TABLE booking (room integer, during daterange, PRIMARY KEY (room, during WITHOUT OVERLAPS));
