CREATE ROLE programs_app;
CREATE ROLE programs_admin;
CREATE SCHEMA auth;

CREATE TYPE mood AS ENUM ('sad', 'ok');
CREATE TABLE users (id int PRIMARY KEY, mail text, mood mood, changed timestamptz);
CREATE TABLE auth.sessions (id bigserial PRIMARY KEY, user_id int REFERENCES users);
CREATE TABLE log (id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY, what text);
CREATE VIEW mails AS SELECT id, mail FROM users;

CREATE FUNCTION auth.uid() RETURNS int LANGUAGE sql STABLE AS $$select 1$$;
CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $$
begin
  new.changed := now();
  return new;
end
$$;
COMMENT ON FUNCTION touch() IS 'Keeps the time.';
CREATE FUNCTION nothing() RETURNS trigger LANGUAGE plpgsql AS 'begin return null; end';
CREATE FUNCTION slug(title text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$ select lower(title) $$;
CREATE FUNCTION slug(title varchar, times int DEFAULT 2, at timestamptz DEFAULT now(), VARIADIC rest text[] DEFAULT '{}')
    RETURNS SETOF users LANGUAGE plpgsql SECURITY DEFINER COST 7 ROWS 12
    SET search_path TO auth, public SET work_mem TO '64MB'
    AS $_$begin return query select * from users where mail = $1; raise notice '%', $$x$$; end$_$;
CREATE FUNCTION listed(m mood, a users) RETURNS TABLE(id int, mails text[]) LANGUAGE sql AS $$select 1, '{}'::text[]$$;
CREATE FUNCTION pair(a int, OUT b text, INOUT c numeric) LANGUAGE plpgsql AS $$begin b := ''; end$$;
CREATE FUNCTION one_out(OUT b mood) LANGUAGE plpgsql AS $$begin end$$;
CREATE FUNCTION many(OUT b mood, OUT c int) RETURNS SETOF record LANGUAGE plpgsql AS $$begin end$$;
CREATE FUNCTION added(a int, b int DEFAULT CASE WHEN true THEN 1 ELSE 2 END) RETURNS int RETURN a + b;
CREATE FUNCTION standard(a int) RETURNS SETOF int BEGIN ATOMIC SELECT id FROM users WHERE id > a; SELECT 2; END;
CREATE FUNCTION median_of(numeric[]) RETURNS numeric LANGUAGE sql AS 'select $1[1]';
CREATE FUNCTION anything(anyelement, bpchar, "char", bit, varbit, interval, time, timetz, float4, name, int2[]) RETURNS anyelement
    LANGUAGE sql AS 'select $1';
CREATE FUNCTION windows_lines() RETURNS void LANGUAGE plpgsql AS E'begin\r\n  null;\r\nend';
CREATE FUNCTION like_internal(text) RETURNS text LANGUAGE internal IMMUTABLE AS 'lower';
CREATE PROCEDURE tidy(INOUT done bool) LANGUAGE plpgsql AS $$begin done := true; end$$;
REVOKE EXECUTE ON FUNCTION auth.uid() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION auth.uid() TO programs_app;
GRANT EXECUTE ON PROCEDURE tidy(bool) TO programs_app WITH GRANT OPTION;
CREATE AGGREGATE median(numeric) (SFUNC = array_append, STYPE = numeric[], FINALFUNC = median_of, INITCOND = '{}');
COMMENT ON AGGREGATE median(numeric) IS 'The middle.';
CREATE AGGREGATE total(int) (SFUNC = int4_sum, STYPE = bigint, COMBINEFUNC = int8pl, PARALLEL = SAFE, SORTOP = >);
REVOKE EXECUTE ON FUNCTION median(numeric) FROM PUBLIC;

CREATE TRIGGER touch BEFORE UPDATE OF mail, mood ON users FOR EACH ROW WHEN (old.* IS DISTINCT FROM new.*) EXECUTE FUNCTION touch();
COMMENT ON TRIGGER touch ON users IS 'At changes.';
CREATE TRIGGER every AFTER INSERT OR DELETE OR TRUNCATE ON users EXECUTE FUNCTION nothing('a', '2');
CREATE TRIGGER seen AFTER UPDATE ON users REFERENCING OLD TABLE AS before NEW TABLE AS after EXECUTE FUNCTION nothing();
CREATE CONSTRAINT TRIGGER later AFTER INSERT ON users FROM log DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION nothing();
CREATE TRIGGER same BEFORE UPDATE ON users FOR EACH ROW EXECUTE FUNCTION suppress_redundant_updates_trigger();
ALTER TABLE users DISABLE TRIGGER every;
ALTER TABLE users ENABLE ALWAYS TRIGGER seen;
CREATE TRIGGER write INSTEAD OF INSERT ON mails FOR EACH ROW EXECUTE FUNCTION nothing();
CREATE RULE keep AS ON DELETE TO log DO INSTEAD NOTHING;
CREATE RULE noted AS ON UPDATE TO users WHERE old.mail <> new.mail DO ALSO (INSERT INTO log (what) VALUES ('mail'); DELETE FROM log WHERE what = 'old');

ALTER TABLE users ENABLE ROW LEVEL SECURITY;
CREATE POLICY "own rows" ON users FOR SELECT TO programs_app USING (id = auth.uid());
COMMENT ON POLICY "own rows" ON users IS 'What is theirs.';
CREATE POLICY narrow ON users AS RESTRICTIVE USING (EXISTS (SELECT 1 FROM log WHERE log.id = users.id)) WITH CHECK (mail IS NOT NULL);
ALTER TABLE auth.sessions ENABLE ROW LEVEL SECURITY;
ALTER TABLE auth.sessions FORCE ROW LEVEL SECURITY;
CREATE POLICY sessions_policy ON auth.sessions USING (user_id = auth.uid());

GRANT SELECT, INSERT ON users TO programs_app, PUBLIC;
GRANT ALL ON log TO programs_admin;
GRANT UPDATE (mail, mood) ON users TO programs_app WITH GRANT OPTION;
GRANT SELECT ON mails TO programs_app;
GRANT USAGE ON SCHEMA auth TO programs_app;
GRANT USAGE, SELECT ON SEQUENCE auth.sessions_id_seq TO programs_app;
REVOKE USAGE ON TYPE mood FROM PUBLIC;

CREATE FUNCTION log_ddl() RETURNS event_trigger LANGUAGE plpgsql AS $$begin end$$;
CREATE EVENT TRIGGER audit ON ddl_command_end WHEN TAG IN ('CREATE TABLE') EXECUTE FUNCTION log_ddl();
ALTER EVENT TRIGGER audit DISABLE;
