-- from 18
CREATE TABLE room (id int4range, during daterange, CONSTRAINT room_pkey PRIMARY KEY (id, during WITHOUT OVERLAPS));
CREATE TABLE plain (id int4range, during daterange, UNIQUE (id, during WITHOUT OVERLAPS),
    FOREIGN KEY (id, PERIOD during) REFERENCES room (id, PERIOD during));
