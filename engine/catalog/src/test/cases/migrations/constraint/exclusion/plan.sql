BEGIN;

-- pgorm:step id=drop-constraint/public.changed.deferred mode=transactional
ALTER TABLE public.changed DROP CONSTRAINT deferred;

-- pgorm:step id=drop-constraint/public.changed.operator mode=transactional
ALTER TABLE public.changed DROP CONSTRAINT operator;

-- pgorm:step id=drop-constraint/public.odd%20name.to%20%22drop%22 mode=transactional
ALTER TABLE public."odd name" DROP CONSTRAINT "to ""drop""";

-- pgorm:step id=set-parameters-constraint/public.changed.parameters mode=transactional
ALTER INDEX public.parameters SET (fillfactor = 70);

-- pgorm:step id=create-constraint/public.changed.deferred mode=transactional
-- danger (add-exclusion): The index of constraint public.changed.deferred is built while nobody can read or write the table; rows that exclude each other make the step fail.
--   safe: There is no online form: plan for the outage.
ALTER TABLE public.changed ADD CONSTRAINT deferred EXCLUDE USING btree (b WITH =) DEFERRABLE INITIALLY DEFERRED;

-- pgorm:step id=create-constraint/public.changed.operator mode=transactional
-- danger (add-exclusion): The index of constraint public.changed.operator is built while nobody can read or write the table; rows that exclude each other make the step fail.
--   safe: There is no online form: plan for the outage.
ALTER TABLE public.changed ADD CONSTRAINT operator EXCLUDE USING gist (a WITH -|-) WHERE ((b > 0));

-- pgorm:step id=create-constraint/public.odd%20name.%C3%BCn%C3%AFque%20%22x%22 mode=transactional
-- danger (add-exclusion): The index of constraint public.odd name.ünïque "x" is built while nobody can read or write the table; rows that exclude each other make the step fail.
--   safe: There is no online form: plan for the outage.
ALTER TABLE public."odd name" ADD CONSTRAINT "ünïque ""x""" EXCLUDE USING gist ("from" WITH &&, (int4range(0, "order")) WITH -|-) INCLUDE ("order") WHERE (("order" > 0));

-- pgorm:step id=comment-constraint/public.changed.operator mode=transactional
COMMENT ON CONSTRAINT operator ON public.changed IS 'no neighbours';

COMMIT;
