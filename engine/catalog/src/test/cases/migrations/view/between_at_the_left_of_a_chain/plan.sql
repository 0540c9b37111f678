BEGIN;
SET LOCAL check_function_bodies = off;

-- pgorm:step id=create-domain/public.small mode=transactional
CREATE DOMAIN public.small AS integer
  CONSTRAINT small_check CHECK (((VALUE >= 1) AND (VALUE <= 5) AND (VALUE <> 3)));

-- pgorm:step id=create-column/public.t.c mode=transactional
ALTER TABLE public.t ADD COLUMN c public.small;

-- pgorm:step id=create-index/public.i mode=transactional
-- danger (create-index): Nobody can write to the table while index public.i is built.
--   safe: CREATE INDEX CONCURRENTLY; on failure drop the invalid index and try again.
CREATE INDEX i ON public.t (a) WHERE ((a >= 1) AND (a <= 5) AND (b > 0));

-- pgorm:step id=create-index/public.j mode=transactional
-- danger (create-index): Nobody can write to the table while index public.j is built.
--   safe: CREATE INDEX CONCURRENTLY; on failure drop the invalid index and try again.
CREATE INDEX j ON public.t ((((a >= 1) AND (a <= 5) AND (b > 0))));

-- pgorm:step id=create-constraint/public.t.t_check mode=transactional
-- danger (add-check): The table is read through for constraint public.t.t_check while nobody can read or write it.
--   safe: Add it NOT VALID, then VALIDATE in a separate transaction, which lets readers and writers go on.
ALTER TABLE public.t ADD CONSTRAINT t_check CHECK (((a >= 1) AND (a <= 5) AND (b > 0)));

-- pgorm:step id=create-constraint/public.t.t_check1 mode=transactional
-- danger (add-check): The table is read through for constraint public.t.t_check1 while nobody can read or write it.
--   safe: Add it NOT VALID, then VALIDATE in a separate transaction, which lets readers and writers go on.
ALTER TABLE public.t ADD CONSTRAINT t_check1 CHECK (((a < 1) OR (a > 5) OR (b > 0) OR ((a >= 7) AND (a <= 8) AND (b < 5))));

-- pgorm:step id=create-function/public.f%28%29 mode=transactional
CREATE FUNCTION public.f()
RETURNS trigger
LANGUAGE plpgsql
AS $$BEGIN RETURN NEW; END$$;

-- pgorm:step id=create-function/public.g%28integer%2C%20integer%29 mode=transactional
CREATE FUNCTION public.g(a integer, b integer)
RETURNS boolean
LANGUAGE sql
RETURN ((a >= 1) AND (a <= 5) AND (b > 0));

-- pgorm:step id=create-materialized-view/public.m mode=transactional
CREATE MATERIALIZED VIEW public.m AS
SELECT a
   FROM public.t
  WHERE ((a >= 1) AND (a <= 5) AND (b > 0));

-- pgorm:step id=create-view/public.v mode=transactional
CREATE VIEW public.v AS
SELECT a,
    ((a >= 1) AND (a <= 5) AND (b > 0)) AS fits
   FROM public.t
  WHERE ((a >= 1) AND (a <= 5) AND ((b >= 2) AND (b <= 3)) AND (a IN ( SELECT t_1.b
           FROM public.t t_1
          WHERE ((t_1.a >= 1) AND (t_1.a <= 2) AND (t_1.b > 0)))));

-- pgorm:step id=create-rule/public.t.r mode=transactional
-- warning (create-rule): From then on rule public.t.r rewrites the statements of running code.
--   safe: Consider a trigger, which is easier to foresee.
CREATE RULE r AS
    ON DELETE TO public.t
    WHERE ((old.a >= 1) AND (old.a <= 5) AND (old.b > 0))
    DO INSTEAD NOTHING;

-- pgorm:step id=create-trigger/public.t.w mode=transactional
-- note (create-trigger): Writers wait for a moment, and run trigger public.t.w from then on.
--   safe: A lock_timeout and another try.
CREATE TRIGGER w
    BEFORE UPDATE ON public.t
    FOR EACH ROW
    WHEN ((new.a >= 1) AND (new.a <= 5) AND (new.b > 0))
    EXECUTE FUNCTION public.f();

-- pgorm:step id=create-policy/public.t.p mode=transactional
CREATE POLICY p ON public.t USING ((a >= 1) AND (a <= 5) AND (b > 0)) WITH CHECK ((a >= 1) AND (a <= 5) AND (b > 0));

-- pgorm:step id=set-row-security-table/public.t mode=transactional
-- warning (narrow-access): With table public.t running code may no longer see or write rows that it could.
--   safe: Try the policies with the roles that run the code first.
ALTER TABLE public.t ENABLE ROW LEVEL SECURITY;

COMMIT;
