CREATE SCHEMA "sch ""ema.x";
CREATE TYPE "sch ""ema.x"."Ty(pe""" AS ENUM ('it''s', '"', '\', 'a,b', '{}', 'NULL', '');
CREATE TABLE "sch ""ema.x"."ta'ble$$" (
    "select" "sch ""ema.x"."Ty(pe""" DEFAULT '\' CHECK ("select" <> '{}'),
    "ключ" "sch ""ema.x"."Ty(pe"""[] NOT NULL,
    "a,b" integer PRIMARY KEY,
    "a""b" serial UNIQUE,
    "E'" integer GENERATED ALWAYS AS IDENTITY
);
CREATE INDEX "in;dex--" ON "sch ""ema.x"."ta'ble$$" (("a,b" + "a""b")) WHERE "E'" > 0;
CREATE TABLE a_table_with_a_name_that_is_as_long_as_names_can_possibly_be_63 (
    a_column_with_a_very_long_name_too_for_the_sequence_name integer GENERATED ALWAYS AS IDENTITY,
    also_long_but_serial_this_time_so_that_it_is_a_sequence serial
);
COMMENT ON TABLE "sch ""ema.x"."ta'ble$$" IS E'line\n-- "quoted" \\ ''text''';
