CREATE TABLE "User" (id integer, owner text);
ALTER TABLE "User" ENABLE ROW LEVEL SECURITY;
CREATE POLICY gone ON "User" AS RESTRICTIVE USING (true);
CREATE POLICY changed ON "User" FOR UPDATE USING (owner = current_user);
CREATE POLICY made_again ON "User" FOR SELECT USING (id > 0);
COMMENT ON POLICY made_again ON "User" IS 'kept';
