CREATE TABLE p (a integer NOT NULL, retyped text DEFAULT '12', plain integer DEFAULT 1, added integer, CHECK (a > 0), CONSTRAINT mine CHECK (a > 1) NO INHERIT);
CREATE TABLE c (retyped text DEFAULT '21', extra text, kept_below integer) INHERITS (p);
CREATE TABLE d () INHERITS (c);
CREATE TABLE e (gone integer) INHERITS (p);
ALTER TABLE e ALTER plain DROP DEFAULT;
