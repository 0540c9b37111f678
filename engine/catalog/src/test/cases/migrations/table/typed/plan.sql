BEGIN;

-- pgorm:step id=unset-of-type-table/public.stays mode=transactional
ALTER TABLE public.stays NOT OF;

-- pgorm:step id=unset-of-type-table/public.stops mode=transactional
ALTER TABLE public.stops NOT OF;

-- pgorm:step id=alter-composite-type/public.grows mode=transactional
ALTER TYPE public.grows ADD ATTRIBUTE more date;

-- pgorm:step id=create-table/public.fresh mode=transactional
CREATE TABLE public.fresh OF public.pair (
    a WITH OPTIONS DEFAULT 1 NOT NULL,
    CONSTRAINT fresh_pkey PRIMARY KEY (a)
);

-- pgorm:step id=create-column/public.stays.more mode=transactional
ALTER TABLE public.stays ADD COLUMN more date;

-- pgorm:step id=create-column/public.stops.c mode=transactional
ALTER TABLE public.stops ADD COLUMN c integer;

-- pgorm:step id=set-of-type-table/public.becomes mode=transactional
ALTER TABLE public.becomes OF public.pair;

-- pgorm:step id=set-of-type-table/public.stays mode=transactional
ALTER TABLE public.stays OF public.grows;

COMMIT;
