CREATE TABLE event (note integer, number text) WITH (toast.autovacuum_enabled = false);
