CREATE ROLE "programs ""odd"" role";
CREATE ROLE "owner";
CREATE SCHEMA "odd ""schema""";
CREATE TABLE "odd ""schema"""."""Table"".x" ("a ""b"" $$" int PRIMARY KEY, "select" text);
CREATE TYPE "odd ""schema"""."Ty
pe" AS ENUM ('a');
CREATE FUNCTION "odd ""schema""".""" starts"("""a" int, "b
c" text DEFAULT E'x\ny', "d$$e" "odd ""schema"""."Ty
pe" DEFAULT 'a') RETURNS "odd ""schema"""."""Table"".x" LANGUAGE plpgsql
    SET search_path TO "$user", "odd ""schema""", '' SET "my.setting" TO E'a''b\nc' AS $x$begin return null; -- """ $$ $body$ } {
end$x$;
CREATE FUNCTION public."select"("in" int, "U&" text) RETURNS text LANGUAGE sql AS $$ select ''; -- "$$;
CREATE FUNCTION public."touch.it"() RETURNS trigger LANGUAGE plpgsql AS 'begin return new; end -- $';
CREATE FUNCTION public.empty() RETURNS void LANGUAGE sql AS '';
CREATE TRIGGER "odd ""trigger""
here" BEFORE UPDATE OF "a ""b"" $$" ON "odd ""schema"""."""Table"".x" FOR EACH ROW
    WHEN (new."select" <> E'it''s\n"""') EXECUTE FUNCTION public."touch.it"('it''s', E'a"b\\c', E'\n');
CREATE POLICY "odd ""policy""" ON "odd ""schema"""."""Table"".x" TO "programs ""odd"" role", "owner" USING ("select" = E'"""\n$$');
CREATE RULE "odd ""rule""" AS ON INSERT TO "odd ""schema"""."""Table"".x" DO ALSO NOTIFY "odd ""channel""";
GRANT SELECT ("a ""b"" $$"), INSERT ON "odd ""schema"""."""Table"".x" TO "programs ""odd"" role", "owner";
GRANT EXECUTE ON FUNCTION public.empty() TO "programs ""odd"" role", "owner";
GRANT USAGE ON SCHEMA "odd ""schema""" TO "programs ""odd"" role", "owner";
GRANT USAGE ON TYPE "odd ""schema"""."Ty
pe" TO "programs ""odd"" role";
CREATE FUNCTION "odd ""schema"""."f"""(text, text) RETURNS text LANGUAGE sql AS 'select $1';
CREATE AGGREGATE "odd ""schema"""."odd ""sum""" ("a b" text) (SFUNC = "odd ""schema"""."f""", STYPE = text, INITCOND = E'it''s\n');
