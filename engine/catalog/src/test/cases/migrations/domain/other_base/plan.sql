BEGIN;

-- pgorm:step id=drop-view/public.casts mode=transactional
DROP VIEW public.casts;

-- pgorm:step id=drop-view/public.v mode=transactional
DROP VIEW public.v;

-- pgorm:step id=drop-constraint/public.t.t_c_check mode=transactional
ALTER TABLE public.t DROP CONSTRAINT t_c_check;

-- pgorm:step id=set-aside-domain/public.special mode=transactional
ALTER DOMAIN public.special RENAME TO special__old;

-- pgorm:step id=drop-default-column/public.t.c mode=transactional
ALTER TABLE public.t ALTER COLUMN c DROP DEFAULT;

-- pgorm:step id=set-aside-domain/public.code mode=transactional
ALTER DOMAIN public.code RENAME TO code__old;

-- pgorm:step id=create-domain/public.code mode=transactional
CREATE DOMAIN public.code AS text COLLATE pg_catalog."C"
  CONSTRAINT code_check CHECK ((VALUE <> ''::text));

-- pgorm:step id=create-domain/public.special mode=transactional
CREATE DOMAIN public.special AS public.code DEFAULT '7'::text;

-- pgorm:step id=set-type-column/public.t.c mode=transactional
-- danger (type-swap): PostgreSQL cannot alter the type of column public.t.c as wanted: a new one takes its name, and the table is rewritten while nobody can read or write it.
--   safe: For large tables: new column, backfill in batches, swap.
ALTER TABLE public.t ALTER COLUMN c TYPE public.code USING c::public.code;

-- pgorm:step id=set-type-column/public.t.many mode=transactional
-- danger (type-swap): PostgreSQL cannot alter the type of column public.t.many as wanted: a new one takes its name, and the table is rewritten while nobody can read or write it.
--   safe: For large tables: new column, backfill in batches, swap.
ALTER TABLE public.t ALTER COLUMN many TYPE public.code[] USING many::text[]::public.code[];

-- pgorm:step id=set-type-column/public.t.s mode=transactional
-- danger (type-swap): PostgreSQL cannot alter the type of column public.t.s as wanted: a new one takes its name, and the table is rewritten while nobody can read or write it.
--   safe: For large tables: new column, backfill in batches, swap.
ALTER TABLE public.t ALTER COLUMN s TYPE public.special USING s::public.special;

-- pgorm:step id=set-default-column/public.t.c mode=transactional
ALTER TABLE public.t ALTER COLUMN c SET DEFAULT '3'::text;

-- pgorm:step id=create-constraint/public.t.t_c_check mode=transactional
-- danger (add-check): The table is read through for constraint public.t.t_c_check while nobody can read or write it.
--   safe: Add it NOT VALID, then VALIDATE in a separate transaction, which lets readers and writers go on.
ALTER TABLE public.t ADD CONSTRAINT t_c_check CHECK (((c)::text < '9'::text));

-- pgorm:step id=create-view/public.casts mode=transactional
CREATE VIEW public.casts AS
SELECT ('1'::text)::public.code AS one;

-- pgorm:step id=create-view/public.v mode=transactional
CREATE VIEW public.v AS
SELECT c
   FROM public.t
  WHERE ((s)::text > '5'::text);

-- pgorm:step id=drop-domain/public.special__old mode=transactional
DROP DOMAIN public.special__old;

-- pgorm:step id=drop-domain/public.code__old mode=transactional
DROP DOMAIN public.code__old;

-- pgorm:step id=comment-domain/public.code mode=transactional
COMMENT ON DOMAIN public.code IS 'kept';

COMMIT;
