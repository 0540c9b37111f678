CREATE TABLE a (id integer PRIMARY KEY);
CREATE TABLE b (id integer PRIMARY KEY);
CREATE TABLE "C ""c""" (id integer PRIMARY KEY);
CREATE PUBLICATION everything FOR ALL TABLES;
CREATE PUBLICATION "some" FOR TABLE b, "C ""c""" WITH (publish = 'insert, delete', publish_via_partition_root = true);
CREATE PUBLICATION "New ""p""" FOR TABLE a WITH (publish = '');
COMMENT ON PUBLICATION "some" IS 'kept';
COMMENT ON PUBLICATION "New ""p""" IS 'new';
