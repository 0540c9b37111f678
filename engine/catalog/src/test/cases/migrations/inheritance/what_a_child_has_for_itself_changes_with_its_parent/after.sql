CREATE TABLE new_parent (id bigint DEFAULT 1, code text);
CREATE TABLE child (own varchar(9), number bigint, UNIQUE (code)) INHERITS (new_parent);
ALTER TABLE new_parent ADD FOREIGN KEY (code) REFERENCES child (code);
