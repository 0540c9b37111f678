CREATE UNLOGGED TABLE currency (code text PRIMARY KEY);
CREATE TABLE rate (code text);
