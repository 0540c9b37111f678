CREATE TABLE "Order" (id integer, "select" text, body text, v tsvector);
CREATE TRIGGER gone BEFORE UPDATE ON "Order" FOR EACH ROW EXECUTE FUNCTION suppress_redundant_updates_trigger();
CREATE TRIGGER changed BEFORE UPDATE ON "Order" FOR EACH ROW EXECUTE FUNCTION suppress_redundant_updates_trigger();
CREATE TRIGGER off AFTER INSERT ON "Order" FOR EACH ROW EXECUTE FUNCTION suppress_redundant_updates_trigger();
COMMENT ON TRIGGER changed ON "Order" IS 'kept';
