CREATE TABLE kept (a int4range, CONSTRAINT kept_excl EXCLUDE USING gist (a WITH &&));
CREATE TABLE "odd name" ("from" int4range, n int8range, "order" integer, CONSTRAINT "to ""drop""" EXCLUDE USING gist (n WITH &&));
CREATE TABLE changed (a int4range, b integer,
    CONSTRAINT parameters EXCLUDE USING gist (a WITH &&),
    CONSTRAINT operator EXCLUDE USING gist (a WITH &&) WHERE (b > 0),
    CONSTRAINT deferred EXCLUDE (b WITH =));
