CREATE TABLE kept (a int4range, CONSTRAINT kept_excl EXCLUDE USING gist (a WITH &&));
CREATE TABLE "odd name" ("from" int4range, n int8range, "order" integer,
    CONSTRAINT "ünïque ""x""" EXCLUDE USING gist ("from" WITH &&, (int4range(0, "order")) WITH -|-) INCLUDE ("order") WHERE ("order" > 0));
CREATE TABLE changed (a int4range, b integer,
    CONSTRAINT parameters EXCLUDE USING gist (a WITH &&) WITH (fillfactor = 70),
    CONSTRAINT operator EXCLUDE USING gist (a WITH -|-) WHERE (b > 0),
    CONSTRAINT deferred EXCLUDE (b WITH =) DEFERRABLE INITIALLY DEFERRED);
COMMENT ON CONSTRAINT operator ON changed IS 'no neighbours';
