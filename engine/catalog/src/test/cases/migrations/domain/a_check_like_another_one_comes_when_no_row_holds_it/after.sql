CREATE DOMAIN word AS text CONSTRAINT long_enough CHECK (length(VALUE) > 2) CONSTRAINT known CHECK (length(VALUE) > 2);
