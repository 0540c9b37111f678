CREATE TABLE event (note text, number integer) WITH (toast.autovacuum_enabled = false);
