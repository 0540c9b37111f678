CREATE TABLE "Order" (id integer, "select" text, body text, v tsvector);
CREATE TRIGGER changed AFTER INSERT OR UPDATE OF "select", body ON "Order" FOR EACH ROW
    WHEN (new.body IS NOT NULL AND new."select" <> 'EXECUTE (') EXECUTE FUNCTION suppress_redundant_updates_trigger();
CREATE TRIGGER off AFTER INSERT ON "Order" FOR EACH ROW EXECUTE FUNCTION suppress_redundant_updates_trigger();
ALTER TABLE "Order" DISABLE TRIGGER off;
CREATE TRIGGER "Té ""x""" BEFORE INSERT OR UPDATE ON "Order" FOR EACH ROW
    EXECUTE FUNCTION tsvector_update_trigger('v', 'pg_catalog.english', 'it''s', E'a\\b');
ALTER TABLE "Order" ENABLE ALWAYS TRIGGER "Té ""x""";
COMMENT ON TRIGGER changed ON "Order" IS 'kept';
COMMENT ON TRIGGER "Té ""x""" ON "Order" IS 'keeps v';
