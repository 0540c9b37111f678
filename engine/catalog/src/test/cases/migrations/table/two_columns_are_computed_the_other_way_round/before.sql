CREATE TABLE item (a text, b text GENERATED ALWAYS AS (upper(a)) STORED);
