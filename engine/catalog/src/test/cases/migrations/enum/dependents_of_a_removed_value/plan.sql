BEGIN;
SET LOCAL check_function_bodies = off;

-- pgorm:step id=drop-policy/public.t.Only%20open mode=transactional
DROP POLICY "Only open" ON public.t;

-- pgorm:step id=drop-view/public.casts mode=transactional
DROP VIEW public.casts;

-- pgorm:step id=drop-view/public.v mode=transactional
DROP VIEW public.v;

-- pgorm:step id=drop-function/public.next%28public%2Estate%2C%20public%2Estate%5B%5D%29 mode=transactional
DROP FUNCTION public.next(public.state, public.state[]);

-- pgorm:step id=drop-constraint/public.t.t_s_check mode=transactional
ALTER TABLE public.t DROP CONSTRAINT t_s_check;

-- pgorm:step id=set-aside-domain/public.active mode=transactional
ALTER DOMAIN public.active RENAME TO active__old;

-- pgorm:step id=set-aside-composite-type/public.entry mode=transactional
ALTER TYPE public.entry RENAME TO entry__old;

-- pgorm:step id=set-aside-range-type/public.states mode=transactional
ALTER TYPE public.states RENAME TO states__old;

-- pgorm:step id=set-aside-range-type/public.states.2 mode=transactional
ALTER TYPE public.states_multirange RENAME TO states_multirange__old;

-- pgorm:step id=set-aside-range-type/public.states.3 mode=transactional
ALTER FUNCTION public.states(public.state, public.state) RENAME TO states__old;

-- pgorm:step id=set-aside-range-type/public.states.4 mode=transactional
ALTER FUNCTION public.states(public.state, public.state, text) RENAME TO states__old;

-- pgorm:step id=set-aside-range-type/public.states.5 mode=transactional
ALTER FUNCTION public.states_multirange() RENAME TO states_multirange__old;

-- pgorm:step id=set-aside-range-type/public.states.6 mode=transactional
ALTER FUNCTION public.states_multirange(public.states__old) RENAME TO states_multirange__old;

-- pgorm:step id=set-aside-range-type/public.states.7 mode=transactional
ALTER FUNCTION public.states_multirange(VARIADIC public.states__old[]) RENAME TO states_multirange__old;

-- pgorm:step id=set-aside-enum/public.state mode=transactional
-- data loss (remove-enum-value): Rows that hold the removed value make the step fail, and every table that uses enum public.state is rewritten.
--   safe: Update those rows first; keep the value and forbid it by a check where the tables are large.
ALTER TYPE public.state RENAME TO state__old;

-- pgorm:step id=create-enum/public.state mode=transactional
CREATE TYPE public.state AS ENUM ('new', 'done');

-- pgorm:step id=create-domain/public.active mode=transactional
CREATE DOMAIN public.active AS public.state DEFAULT 'new'::public.state
  CONSTRAINT active_check CHECK ((VALUE <> 'done'::public.state));

-- pgorm:step id=create-composite-type/public.entry mode=transactional
CREATE TYPE public.entry AS (
  s public.state,
  at integer
);

-- pgorm:step id=create-range-type/public.states mode=transactional
CREATE TYPE public.states AS RANGE (subtype = public.state);

-- pgorm:step id=set-type-column/public.t.a mode=transactional
-- danger (type-swap): PostgreSQL cannot alter the type of column public.t.a as wanted: a new one takes its name, and the table is rewritten while nobody can read or write it.
--   safe: For large tables: new column, backfill in batches, swap.
ALTER TABLE public.t ALTER COLUMN a TYPE public.active USING a::text::public.state;

-- pgorm:step id=set-type-column/public.t.e mode=transactional
-- danger (type-swap): PostgreSQL cannot alter the type of column public.t.e as wanted: a new one takes its name, and the table is rewritten while nobody can read or write it.
--   safe: For large tables: new column, backfill in batches, swap.
ALTER TABLE public.t ALTER COLUMN e TYPE public.entry USING CASE WHEN e IS DISTINCT FROM NULL THEN ROW((e).s::text::public.state, (e).at)::public.entry END;

-- pgorm:step id=set-type-column/public.t.log mode=transactional
-- danger (type-swap): PostgreSQL cannot alter the type of column public.t.log as wanted: a new one takes its name, and the table is rewritten while nobody can read or write it.
--   safe: For large tables: new column, backfill in batches, swap.
ALTER TABLE public.t ALTER COLUMN log TYPE public.entry[] USING log::text[]::public.entry[];

-- pgorm:step id=set-type-column/public.t.many mode=transactional
-- danger (enum-swap): Column public.t.many is converted through text: the table is rewritten while nobody can read or write it.
--   safe: For large tables: new column, backfill in batches, swap.
ALTER TABLE public.t ALTER COLUMN many TYPE public.state[] USING many::text[]::public.state[];

-- pgorm:step id=set-type-column/public.t.r mode=transactional
-- danger (type-swap): PostgreSQL cannot alter the type of column public.t.r as wanted: a new one takes its name, and the table is rewritten while nobody can read or write it.
--   safe: For large tables: new column, backfill in batches, swap.
ALTER TABLE public.t ALTER COLUMN r TYPE public.states USING r::text::public.states;

-- pgorm:step id=set-type-column/public.t.s mode=transactional
-- danger (enum-swap): Column public.t.s is converted through text: the table is rewritten while nobody can read or write it.
--   safe: For large tables: new column, backfill in batches, swap.
ALTER TABLE public.t ALTER COLUMN s TYPE public.state USING s::text::public.state;

-- pgorm:step id=create-constraint/public.t.t_s_check mode=transactional
-- danger (add-check): The table is read through for constraint public.t.t_s_check while nobody can read or write it.
--   safe: Add it NOT VALID, then VALIDATE in a separate transaction, which lets readers and writers go on.
ALTER TABLE public.t ADD CONSTRAINT t_s_check CHECK ((s <> 'done'::public.state));

-- pgorm:step id=create-function/public.next%28public%2Estate%2C%20public%2Estate%5B%5D%29 mode=transactional
CREATE FUNCTION public.next(s public.state, many public.state[] DEFAULT '{}'::public.state[])
RETURNS public.state
LANGUAGE sql
AS $$SELECT s$$;

-- pgorm:step id=create-view/public.casts mode=transactional
CREATE VIEW public.casts AS
SELECT 'new'::public.state AS s;

-- pgorm:step id=create-view/public.v mode=transactional
CREATE VIEW public.v AS
SELECT s
   FROM public.t
  WHERE (s = 'new'::public.state);

-- pgorm:step id=create-policy/public.t.Only%20open mode=transactional
CREATE POLICY "Only open" ON public.t USING (s <> 'done'::public.state);

-- pgorm:step id=drop-domain/public.active__old mode=transactional
DROP DOMAIN public.active__old;

-- pgorm:step id=drop-composite-type/public.entry__old mode=transactional
DROP TYPE public.entry__old;

-- pgorm:step id=drop-range-type/public.states__old mode=transactional
DROP TYPE public.states__old;

-- pgorm:step id=drop-enum/public.state__old mode=transactional
DROP TYPE public.state__old;

-- pgorm:step id=comment-domain/public.active mode=transactional
COMMENT ON DOMAIN public.active IS 'in work';

-- pgorm:step id=comment-enum/public.state mode=transactional
COMMENT ON TYPE public.state IS 'how far it is';

COMMIT;
