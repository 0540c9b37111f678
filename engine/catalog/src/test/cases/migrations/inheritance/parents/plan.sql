BEGIN;

-- pgorm:step id=disinherit-table/public.leaves mode=transactional
ALTER TABLE public.leaves NO INHERIT public.a;

-- pgorm:step id=disinherit-table/public.loses mode=transactional
ALTER TABLE public.loses NO INHERIT public.b;

-- pgorm:step id=disinherit-table/public.swaps mode=transactional
ALTER TABLE public.swaps NO INHERIT public.a;

-- pgorm:step id=drop-constraint/public.leaves.a_x_check mode=transactional
ALTER TABLE public.leaves DROP CONSTRAINT a_x_check;

-- pgorm:step id=create-table/public.new%20child mode=transactional
CREATE TABLE public."new child" (
    y text,
    "and" integer DEFAULT 3
) INHERITS (public.b, public.a);

-- pgorm:step id=create-column/public.joins.y mode=transactional
ALTER TABLE public.joins ADD COLUMN y text;

-- pgorm:step id=create-column/public.loses.added mode=transactional
ALTER TABLE public.loses ADD COLUMN added integer;

-- pgorm:step id=set-default-column/public.new%20child.x mode=transactional
ALTER TABLE public."new child" ALTER COLUMN x SET DEFAULT 4;

-- pgorm:step id=set-statistics-column/public.new%20child.x mode=transactional
ALTER TABLE public."new child" ALTER COLUMN x SET STATISTICS 200;

-- pgorm:step id=inherit-table/public.joins mode=transactional
ALTER TABLE public.joins INHERIT public.b;

-- pgorm:step id=inherit-table/public.joins.2 mode=transactional
ALTER TABLE public.joins INHERIT public.a;

-- pgorm:step id=inherit-table/public.loses mode=transactional
ALTER TABLE public.loses INHERIT public."fresh parent";

-- pgorm:step id=inherit-table/public.swaps mode=transactional
ALTER TABLE public.swaps INHERIT public.a;

COMMIT;
