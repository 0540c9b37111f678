BEGIN;
SET LOCAL check_function_bodies = off;

-- pgorm:step id=drop-view/public.numbers mode=transactional
DROP VIEW public.numbers;

-- pgorm:step id=drop-function/public.first%28public%2Epair%29 mode=transactional
DROP FUNCTION public.first(public.pair);

-- pgorm:step id=drop-function/public.number%28public%2Ecity%29 mode=transactional
DROP FUNCTION public.number(public.city);

-- pgorm:step id=drop-function/public.number%28public%2Eevent%29 mode=transactional
DROP FUNCTION public.number(public.event);

-- pgorm:step id=drop-function/public.number%28public%2Epart_1%29 mode=transactional
DROP FUNCTION public.number(public.part_1);

-- pgorm:step id=drop-function/public.number%28public%2Eperson%29 mode=transactional
DROP FUNCTION public.number(public.person);

-- pgorm:step id=drop-function/public.number%28public%2Eplace%29 mode=transactional
DROP FUNCTION public.number(public.place);

-- pgorm:step id=alter-domain/public.code mode=transactional
-- danger (add-domain-constraint): Every table with a column of domain public.code is read through while nobody can write to it, and a value that the constraint refuses makes the step fail.
--   safe: Look for such values with SELECT first; a check can be added NOT VALID, which then holds for new values.
ALTER DOMAIN public.code ADD CONSTRAINT code_check CHECK ((VALUE <> ''::text));

-- pgorm:step id=alter-composite-type/public.pair mode=transactional
ALTER TYPE public.pair ALTER ATTRIBUTE b TYPE character varying(9);

-- pgorm:step id=create-column/public.event.number mode=transactional
-- danger (add-column-rewrite): Every row gets its own value of column public.event.number: the table is rewritten while nobody can read or write it.
--   safe: Add it without a value, set the default, fill it in batches, then make it NOT NULL.
ALTER TABLE public.event ADD COLUMN number integer GENERATED ALWAYS AS IDENTITY NOT NULL;

-- pgorm:step id=create-column/public.place.name mode=transactional
ALTER TABLE public.place ADD COLUMN name text DEFAULT 'x'::text;

-- pgorm:step id=set-type-column/public.part.note mode=transactional
-- data loss (narrow-type): Values of column public.part.note that do not fit the new type make the step fail or lose precision.
--   safe: Count the values that do not fit first; correct them, or keep the wider type and add a check.
ALTER TABLE public.part ALTER COLUMN note TYPE character varying(9);

-- pgorm:step id=set-type-column/public.person.name mode=transactional
-- data loss (narrow-type): Values of column public.person.name that do not fit the new type make the step fail or lose precision.
--   safe: Count the values that do not fit first; correct them, or keep the wider type and add a check.
ALTER TABLE public.person ALTER COLUMN name TYPE character varying(9);

-- pgorm:step id=create-function/public.first%28public%2Epair%29 mode=transactional
CREATE FUNCTION public.first(value public.pair)
RETURNS integer
LANGUAGE sql
IMMUTABLE
RETURN (value).a;

-- pgorm:step id=create-function/public.number%28public%2Ecity%29 mode=transactional
CREATE FUNCTION public.number(whole public.city)
RETURNS integer
LANGUAGE sql
STABLE
RETURN (whole).id;

-- pgorm:step id=create-function/public.number%28public%2Eevent%29 mode=transactional
CREATE FUNCTION public.number(whole public.event)
RETURNS integer
LANGUAGE sql
STABLE
RETURN (whole).id;

-- pgorm:step id=create-function/public.number%28public%2Epart_1%29 mode=transactional
CREATE FUNCTION public.number(whole public.part_1)
RETURNS integer
LANGUAGE sql
STABLE
RETURN (whole).id;

-- pgorm:step id=create-function/public.number%28public%2Eperson%29 mode=transactional
CREATE FUNCTION public.number(whole public.person)
RETURNS integer
LANGUAGE sql
STABLE
RETURN (whole).id;

-- pgorm:step id=create-function/public.number%28public%2Eplace%29 mode=transactional
CREATE FUNCTION public.number(whole public.place)
RETURNS integer
LANGUAGE sql
STABLE
RETURN (whole).id;

-- pgorm:step id=create-view/public.numbers mode=transactional
CREATE VIEW public.numbers AS
SELECT public.number(person.*) AS number
   FROM public.person;

COMMIT;
