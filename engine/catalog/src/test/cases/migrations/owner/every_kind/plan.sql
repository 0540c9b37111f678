BEGIN;

-- pgorm:step id=create-owner/et.event%20trigger mode=transactional
-- warning (change-owner): Whoever owned event trigger et can no longer alter it, nor use it without a grant; the new owner can do both.
--   safe: Grant what running code needs to its role before.
ALTER EVENT TRIGGER et OWNER TO keeper;

-- pgorm:step id=create-owner/lang.language mode=transactional
-- warning (change-owner): Whoever owned language lang can no longer alter it, nor use it without a grant; the new owner can do both.
--   safe: Grant what running code needs to its role before.
ALTER LANGUAGE lang OWNER TO keeper;

-- pgorm:step id=create-owner/pub.publication mode=transactional
-- warning (change-owner): Whoever owned publication pub can no longer alter it, nor use it without a grant; the new owner can do both.
--   safe: Grant what running code needs to its role before.
ALTER PUBLICATION pub OWNER TO keeper;

-- pgorm:step id=create-owner/s.schema mode=transactional
-- warning (change-owner): Whoever owned schema s can no longer alter it, nor use it without a grant; the new owner can do both.
--   safe: Grant what running code needs to its role before.
ALTER SCHEMA s OWNER TO keeper;

-- pgorm:step id=create-owner/srv.server mode=transactional
-- warning (change-owner): Whoever owned server srv can no longer alter it, nor use it without a grant; the new owner can do both.
--   safe: Grant what running code needs to its role before.
ALTER SERVER srv OWNER TO keeper;

-- pgorm:step id=create-owner/sub.subscription mode=transactional
-- warning (change-owner): Whoever owned subscription sub can no longer alter it, nor use it without a grant; the new owner can do both.
--   safe: Grant what running code needs to its role before.
ALTER SUBSCRIPTION sub OWNER TO keeper;

-- pgorm:step id=create-owner/w.foreign%2Ddata%20wrapper mode=transactional
-- warning (change-owner): Whoever owned foreign-data wrapper w can no longer alter it, nor use it without a grant; the new owner can do both.
--   safe: Grant what running code needs to its role before.
ALTER FOREIGN DATA WRAPPER w OWNER TO keeper;

-- pgorm:step id=create-owner/s.%3D%3D%3D%28integer%2C%20integer%29.operator mode=transactional
-- warning (change-owner): Whoever owned operator s.===(integer, integer) can no longer alter it, nor use it without a grant; the new owner can do both.
--   safe: Grant what running code needs to its role before.
ALTER OPERATOR s.=== (integer, integer) OWNER TO keeper;

-- pgorm:step id=create-owner/s.c.composite%20type mode=transactional
-- warning (change-owner): Whoever owned composite type s.c can no longer alter it, nor use it without a grant; the new owner can do both.
--   safe: Grant what running code needs to its role before.
ALTER TYPE s.c OWNER TO keeper;

-- pgorm:step id=create-owner/s.cls%20USING%20hash.operator%20class mode=transactional
-- warning (change-owner): Whoever owned operator class s.cls USING hash can no longer alter it, nor use it without a grant; the new owner can do both.
--   safe: Grant what running code needs to its role before.
ALTER OPERATOR CLASS s.cls USING hash OWNER TO keeper;

-- pgorm:step id=create-owner/s.conf.text%20search%20configuration mode=transactional
-- warning (change-owner): Whoever owned text search configuration s.conf can no longer alter it, nor use it without a grant; the new owner can do both.
--   safe: Grant what running code needs to its role before.
ALTER TEXT SEARCH CONFIGURATION s.conf OWNER TO keeper;

-- pgorm:step id=create-owner/s.conv.conversion mode=transactional
-- warning (change-owner): Whoever owned conversion s.conv can no longer alter it, nor use it without a grant; the new owner can do both.
--   safe: Grant what running code needs to its role before.
ALTER CONVERSION s.conv OWNER TO keeper;

-- pgorm:step id=create-owner/s.d.domain mode=transactional
-- warning (change-owner): Whoever owned domain s.d can no longer alter it, nor use it without a grant; the new owner can do both.
--   safe: Grant what running code needs to its role before.
ALTER DOMAIN s.d OWNER TO keeper;

-- pgorm:step id=create-owner/s.dict.text%20search%20dictionary mode=transactional
-- warning (change-owner): Whoever owned text search dictionary s.dict can no longer alter it, nor use it without a grant; the new owner can do both.
--   safe: Grant what running code needs to its role before.
ALTER TEXT SEARCH DICTIONARY s.dict OWNER TO keeper;

-- pgorm:step id=create-owner/s.e.enum mode=transactional
-- warning (change-owner): Whoever owned enum s.e can no longer alter it, nor use it without a grant; the new owner can do both.
--   safe: Grant what running code needs to its role before.
ALTER TYPE s.e OWNER TO keeper;

-- pgorm:step id=create-owner/s.f%28integer%2C%20text%5B%5D%29.function mode=transactional
-- warning (change-owner): Whoever owned function s.f(integer, text[]) can no longer alter it, nor use it without a grant; the new owner can do both.
--   safe: Grant what running code needs to its role before.
ALTER FUNCTION s.f(integer, text[]) OWNER TO keeper;

-- pgorm:step id=create-owner/s.fam%20USING%20btree.operator%20family mode=transactional
-- warning (change-owner): Whoever owned operator family s.fam USING btree can no longer alter it, nor use it without a grant; the new owner can do both.
--   safe: Grant what running code needs to its role before.
ALTER OPERATOR FAMILY s.fam USING btree OWNER TO keeper;

-- pgorm:step id=create-owner/s.ft.table mode=transactional
-- warning (change-owner): Whoever owned table s.ft can no longer alter it, nor use it without a grant; the new owner can do both.
--   safe: Grant what running code needs to its role before.
ALTER TABLE s.ft OWNER TO keeper;

-- pgorm:step id=create-owner/s.l.collation mode=transactional
-- warning (change-owner): Whoever owned collation s.l can no longer alter it, nor use it without a grant; the new owner can do both.
--   safe: Grant what running code needs to its role before.
ALTER COLLATION s.l OWNER TO keeper;

-- pgorm:step id=create-owner/s.m.materialized%20view mode=transactional
-- warning (change-owner): Whoever owned materialized view s.m can no longer alter it, nor use it without a grant; the new owner can do both.
--   safe: Grant what running code needs to its role before.
ALTER MATERIALIZED VIEW s.m OWNER TO keeper;

-- pgorm:step id=create-owner/s.p%28integer%29.procedure mode=transactional
-- warning (change-owner): Whoever owned procedure s.p(integer) can no longer alter it, nor use it without a grant; the new owner can do both.
--   safe: Grant what running code needs to its role before.
ALTER PROCEDURE s.p(integer) OWNER TO keeper;

-- pgorm:step id=create-owner/s.part%28double%20precision%2C%20double%20precision%29.aggregate mode=transactional
-- warning (change-owner): Whoever owned aggregate s.part(double precision, double precision) can no longer alter it, nor use it without a grant; the new owner can do both.
--   safe: Grant what running code needs to its role before.
ALTER ROUTINE s.part(double precision, double precision) OWNER TO keeper;

-- pgorm:step id=create-owner/s.q.sequence mode=transactional
-- warning (change-owner): Whoever owned sequence s.q can no longer alter it, nor use it without a grant; the new owner can do both.
--   safe: Grant what running code needs to its role before.
ALTER SEQUENCE s.q OWNER TO keeper;

-- pgorm:step id=create-owner/s.r.range%20type mode=transactional
-- warning (change-owner): Whoever owned range type s.r can no longer alter it, nor use it without a grant; the new owner can do both.
--   safe: Grant what running code needs to its role before.
ALTER TYPE s.r OWNER TO keeper;

-- pgorm:step id=create-owner/s.st.statistics%20object mode=transactional
-- warning (change-owner): Whoever owned statistics object s.st can no longer alter it, nor use it without a grant; the new owner can do both.
--   safe: Grant what running code needs to its role before.
ALTER STATISTICS s.st OWNER TO keeper;

-- pgorm:step id=create-owner/s.sum2%28integer%29.aggregate mode=transactional
-- warning (change-owner): Whoever owned aggregate s.sum2(integer) can no longer alter it, nor use it without a grant; the new owner can do both.
--   safe: Grant what running code needs to its role before.
ALTER ROUTINE s.sum2(integer) OWNER TO keeper;

-- pgorm:step id=create-owner/s.t.table mode=transactional
-- warning (change-owner): Whoever owned table s.t can no longer alter it, nor use it without a grant; the new owner can do both.
--   safe: Grant what running code needs to its role before.
ALTER TABLE s.t OWNER TO keeper;

-- pgorm:step id=create-owner/s.v.view mode=transactional
-- warning (change-owner): Whoever owned view s.v can no longer alter it, nor use it without a grant; the new owner can do both.
--   safe: Grant what running code needs to its role before.
ALTER VIEW s.v OWNER TO keeper;

COMMIT;
