BEGIN;

-- pgorm:step id=alter-composite-type/public.Empty%20one mode=transactional
ALTER TYPE public."Empty one" ADD ATTRIBUTE first integer;

-- pgorm:step id=alter-composite-type/public.address mode=transactional
-- data loss (drop-attribute): The values of an attribute of composite type public.address are lost wherever the type is stored, and running code that names it fails.
--   safe: Deploy code that does not use the attribute first, then allow the step by name.
ALTER TYPE public.address DROP ATTRIBUTE gone;

-- pgorm:step id=alter-composite-type/public.address.2 mode=transactional
ALTER TYPE public.address ADD ATTRIBUTE "Post code" text COLLATE pg_catalog."C";

-- pgorm:step id=create-composite-type/public.made mode=transactional
CREATE TYPE public.made AS (
  a public.address,
  b public.address[]
);

-- pgorm:step id=drop-composite-type/public.lost mode=transactional
-- warning (drop-type): Running code that names composite type public.lost fails.
--   safe: Deploy code that does not name the type first.
DROP TYPE public.lost;

-- pgorm:step id=comment-composite-type/public.address mode=transactional
COMMENT ON TYPE public.address IS 'where they live';

-- pgorm:step id=comment-composite-type/public.address.2 mode=transactional
COMMENT ON COLUMN public.address."Post code" IS 'new';

COMMIT;
