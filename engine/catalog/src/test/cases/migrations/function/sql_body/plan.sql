BEGIN;
SET LOCAL check_function_bodies = off;

-- pgorm:step id=create-column/public.item.new%20price mode=transactional
ALTER TABLE public.item ADD COLUMN "new price" numeric;

-- pgorm:step id=alter-function/public.total%28%29 mode=transactional
CREATE OR REPLACE FUNCTION public.total()
RETURNS numeric
LANGUAGE sql
BEGIN ATOMIC
 SELECT sum(item."new price") AS sum
    FROM public.item;
END;

-- pgorm:step id=alter-function/public.twice%28numeric%29 mode=transactional
CREATE OR REPLACE FUNCTION public.twice(n numeric)
RETURNS numeric
LANGUAGE sql
IMMUTABLE
RETURN CASE WHEN (n > (0)::numeric) THEN (n * (2)::numeric) ELSE (n * (3)::numeric) END;

-- pgorm:step id=alter-procedure/public.fill%28integer%29 mode=transactional
CREATE OR REPLACE PROCEDURE public.fill(n integer)
LANGUAGE sql
BEGIN ATOMIC
 INSERT INTO public.item (id, price)
   VALUES (fill.n, public.twice((fill.n)::numeric));
 SELECT
         CASE
             WHEN (n = 1) THEN 'a;'::text
             ELSE 'b'::text
         END AS "case";
END;

-- pgorm:step id=create-function/public.added%28%29 mode=transactional
CREATE FUNCTION public.added()
RETURNS numeric
LANGUAGE sql
BEGIN ATOMIC
 SELECT public.twice(public.total()) AS twice;
END;

COMMIT;
