CREATE TABLE t (a int, b text) WITH (autovacuum_enabled = false, toast.autovacuum_enabled = false);
