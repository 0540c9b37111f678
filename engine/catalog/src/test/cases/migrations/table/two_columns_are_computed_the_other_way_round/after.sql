CREATE TABLE item (b text, a text GENERATED ALWAYS AS (lower(b)) STORED);
