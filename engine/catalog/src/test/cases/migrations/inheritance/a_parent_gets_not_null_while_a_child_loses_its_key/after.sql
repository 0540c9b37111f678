CREATE TABLE parent (a integer, b uuid NOT NULL);
CREATE TABLE child (c text) INHERITS (parent);
