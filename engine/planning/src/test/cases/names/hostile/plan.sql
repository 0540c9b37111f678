BEGIN;

-- pgorm:step id=create-schema/%2D%2Ddrop mode=transactional
CREATE SCHEMA "--drop";

-- pgorm:step id=create-enum/%2D%2Ddrop.%27quoted%27 mode=transactional
CREATE TYPE "--drop"."'quoted'" AS ENUM ('it''s', 'a"b');

-- pgorm:step id=create-sequence/%2D%2Ddrop.select%3B_Order%20By_seq mode=transactional
CREATE SEQUENCE "--drop"."select;_Order By_seq" AS integer;

-- pgorm:step id=create-table/%2D%2Ddrop.select%3B mode=transactional
CREATE TABLE "--drop"."select;" (
    "Order By" integer DEFAULT nextval('"--drop"."select;_Order By_seq"'::regclass) NOT NULL,
    "%s" text,
    CONSTRAINT "pk;--" PRIMARY KEY ("Order By"),
    CONSTRAINT "c'heck" CHECK (("%s" <> ''::text))
);

-- pgorm:step id=set-owned-by-sequence/%2D%2Ddrop.select%3B_Order%20By_seq mode=transactional
ALTER SEQUENCE "--drop"."select;_Order By_seq" OWNED BY "--drop"."select;"."Order By";

-- pgorm:step id=create-index/%2D%2Ddrop.i%20dx mode=transactional
CREATE INDEX "i dx" ON "--drop"."select;" ("%s");

COMMIT;
