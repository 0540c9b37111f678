CREATE TABLE t (a int, status varchar(20), CONSTRAINT c CHECK (status IN ('a','b')));
