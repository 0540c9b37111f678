CREATE TABLE "User" (id integer, owner text);
ALTER TABLE "User" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "User" FORCE ROW LEVEL SECURITY;
CREATE POLICY changed ON "User" FOR UPDATE TO pg_monitor, pg_signal_backend USING (owner = session_user) WITH CHECK (id > 1);
CREATE POLICY made_again ON "User" AS RESTRICTIVE FOR SELECT USING (id > 0);
CREATE POLICY "Ö ""p""" ON "User" FOR INSERT TO PUBLIC WITH CHECK (EXISTS (SELECT 1 FROM "User" u WHERE u.id = "User".id));
COMMENT ON POLICY made_again ON "User" IS 'kept';
COMMENT ON POLICY "Ö ""p""" ON "User" IS 'new';
