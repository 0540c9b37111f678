BEGIN;

-- pgorm:step id=alter-composite-type/public.within mode=transactional
-- data loss (drop-attribute): The values of an attribute of composite type public.within are lost wherever the type is stored, and running code that names it fails.
--   safe: Deploy code that does not use the attribute first, then allow the step by name.
ALTER TYPE public.within DROP ATTRIBUTE b;

-- pgorm:step id=alter-domain/public.d mode=transactional
ALTER DOMAIN public.d ADD CONSTRAINT two CHECK ((length(VALUE) > 2));

COMMIT;
