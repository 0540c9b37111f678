BEGIN;

-- pgorm:step id=create-table/public.by%20range mode=transactional
CREATE TABLE public."by range" (
    id integer NOT NULL,
    at date NOT NULL,
    note text DEFAULT 'none'::text,
    CONSTRAINT "by range_id_check" CHECK ((id > 0))
) PARTITION BY RANGE (at, (lower(note)));

-- pgorm:step id=create-table/public.listed mode=transactional
CREATE TABLE public.listed (
    id integer NOT NULL,
    kind text COLLATE pg_catalog."C" NOT NULL,
    CONSTRAINT listed_pkey PRIMARY KEY (kind, id)
) PARTITION BY LIST (kind);

-- pgorm:step id=create-table/public.listed_ab mode=transactional
CREATE TABLE public.listed_ab PARTITION OF public.listed FOR VALUES IN ('a', 'b') PARTITION BY HASH (id);

-- pgorm:step id=create-table/public.listed_ab_0 mode=transactional
CREATE TABLE public.listed_ab_0 PARTITION OF public.listed_ab (
    CONSTRAINT positive CHECK ((id > 0))
) FOR VALUES WITH (modulus 2, remainder 0) WITH (fillfactor = 70);

-- pgorm:step id=create-table/public.listed_ab_1 mode=transactional
CREATE TABLE public.listed_ab_1 PARTITION OF public.listed_ab FOR VALUES WITH (modulus 2, remainder 1);

-- pgorm:step id=create-table/public.of%20%222024%22 mode=transactional
CREATE TABLE public."of ""2024""" PARTITION OF public."by range" (
    CONSTRAINT own CHECK ((id < 100))
) FOR VALUES FROM ('2024-01-01', MINVALUE) TO ('2025-01-01', MINVALUE);

-- pgorm:step id=create-table/public.refers mode=transactional
CREATE TABLE public.refers (
    kind text,
    id integer
);

-- pgorm:step id=create-table/public.rest mode=transactional
CREATE TABLE public.rest PARTITION OF public."by range" DEFAULT;

-- pgorm:step id=create-table/public.target mode=transactional
CREATE TABLE public.target (
    id integer NOT NULL,
    CONSTRAINT target_pkey PRIMARY KEY (id)
);

-- pgorm:step id=set-default-column/public.of%20%222024%22.note mode=transactional
ALTER TABLE public."of ""2024""" ALTER COLUMN note SET DEFAULT 'then'::text;

-- pgorm:step id=create-index/public.by%20range_id_idx mode=transactional
CREATE INDEX "by range_id_idx" ON public."by range" (id);

-- pgorm:step id=create-index/public.own_idx mode=transactional
CREATE INDEX own_idx ON public.listed_ab_0 (id);

-- pgorm:step id=create-constraint/public.listed.to%20target mode=transactional
ALTER TABLE public.listed ADD CONSTRAINT "to target" FOREIGN KEY (id) REFERENCES public.target (id);

-- pgorm:step id=create-constraint/public.refers.refers_kind_id_fkey mode=transactional
ALTER TABLE public.refers ADD CONSTRAINT refers_kind_id_fkey FOREIGN KEY (kind, id) REFERENCES public.listed (kind, id);

COMMIT;
