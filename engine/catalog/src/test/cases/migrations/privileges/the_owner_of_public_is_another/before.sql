CREATE ROLE keeper;
ALTER SCHEMA public OWNER TO keeper;
