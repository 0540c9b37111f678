CREATE SCHEMA auth;
CREATE SCHEMA "odd schema";
CREATE DOMAIN email AS text CHECK (VALUE ~ '@');
COMMENT ON DOMAIN email IS 'An address that mail can be sent to.';
CREATE DOMAIN auth.email AS varchar(320) NOT NULL DEFAULT 'nobody@example.org' CONSTRAINT has_at CHECK (VALUE LIKE '%@%')
    CONSTRAINT short CHECK (length(VALUE) < 300);
COMMENT ON CONSTRAINT has_at ON DOMAIN auth.email IS 'with "quotes"';
CREATE DOMAIN tags AS text[] CONSTRAINT not_nothing NOT NULL CHECK (cardinality(VALUE) < 10);
CREATE DOMAIN plain AS email COLLATE "C";
ALTER DOMAIN plain ADD CONSTRAINT later CHECK (VALUE <> '') NOT VALID;
CREATE DOMAIN "Int" AS integer DEFAULT 3;
CREATE DOMAIN "odd name" AS timestamp(3) DEFAULT now();
CREATE DOMAIN "odd schema"."a ""quoted"" name" AS numeric(10, 2);
CREATE DOMAIN auth."text" AS text;
CREATE TYPE address AS (street text COLLATE "C", "postal code" varchar(10), mail email, lines text[]);
COMMENT ON TYPE address IS 'Where somebody lives.';
COMMENT ON COLUMN address.street IS 'with its number';
CREATE TYPE auth.address AS (inner_address address, mails auth.email[]);
CREATE TYPE mood AS ENUM ('sad', 'ok');
CREATE DOMAIN good_mood AS mood DEFAULT 'ok' CHECK (VALUE <> 'sad');
CREATE TYPE floatrange AS RANGE (subtype = float8, subtype_diff = float8mi);
CREATE TYPE auth.textrange AS RANGE (subtype = text, collation = "C", multirange_type_name = auth.texts, subtype_opclass = text_pattern_ops);
COMMENT ON TYPE floatrange IS 'From here to there.';
CREATE DOMAIN wide AS floatrange CHECK (upper(VALUE) - lower(VALUE) > 1);
CREATE TABLE person (
    id integer PRIMARY KEY,
    mail email,
    other auth.email,
    tags tags NOT NULL DEFAULT ARRAY['a'],
    number "Int" DEFAULT 4,
    at "odd name",
    money "odd schema"."a ""quoted"" name",
    home address,
    homes auth.address[],
    note auth."text",
    mood good_mood DEFAULT 'ok',
    span floatrange,
    spans floatmultirange,
    words auth.texts,
    mails email[]
);
CREATE INDEX ON person USING gist (span);
CREATE UNIQUE INDEX ON person (mail);
CREATE TABLE letter (mail email REFERENCES person (mail));
