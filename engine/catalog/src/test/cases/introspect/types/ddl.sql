CREATE SCHEMA kinds;
CREATE TYPE kinds.mood AS ENUM ('sad', 'happy');
CREATE TABLE everything (
    a bit(3), b bit varying(5), c bool, d bytea, e char, f char(7), g bpchar, h "char", i cidr, j date, k float4, l float8,
    m inet, n int2, o int4, p int8, q interval, r interval(2), s interval day to second(3), t json, u jsonb, v macaddr,
    w money, x name, y numeric, z numeric(5), aa oid, ab point, ac text, ad time, ae time(3), af timetz(0), ag timestamp,
    ah timestamp(6), ai timestamptz, aj tsvector, ak uuid, al varchar, am varchar(30), an xml, ao int4range, ap tsrange,
    aq int[], ar int[][], "as" text[3], at varchar(8)[], au kinds.mood, av kinds.mood[], aw int2vector, ax regclass
);
