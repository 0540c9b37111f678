BEGIN;
SET LOCAL check_function_bodies = off;

-- pgorm:step id=alter-domain/public.word mode=transactional
ALTER DOMAIN public.word DROP DEFAULT;

-- pgorm:step id=alter-domain/public.word.2 mode=transactional
ALTER DOMAIN public.word DROP CONSTRAINT word_check;

-- pgorm:step id=drop-function/public.first_word%28%29 mode=transactional
DROP FUNCTION public.first_word();

-- pgorm:step id=create-function/public.first_word%28%29 mode=transactional
CREATE FUNCTION public.first_word()
RETURNS character varying
LANGUAGE sql
IMMUTABLE
AS $$SELECT 'a'::varchar$$;

-- pgorm:step id=drop-function/public.is_fine%28text%29 mode=transactional
DROP FUNCTION public.is_fine(text);

-- pgorm:step id=create-function/public.is_fine%28text%29 mode=transactional
CREATE FUNCTION public.is_fine(word text)
RETURNS boolean
LANGUAGE sql
IMMUTABLE
AS $$SELECT word <> ''$$;

-- pgorm:step id=alter-domain/public.word.3 mode=transactional
ALTER DOMAIN public.word SET DEFAULT public.first_word();

-- pgorm:step id=alter-domain/public.word.4 mode=transactional
-- danger (add-domain-constraint): Every table with a column of domain public.word is read through while nobody can write to it, and a value that the constraint refuses makes the step fail.
--   safe: Look for such values with SELECT first; a check can be added NOT VALID, which then holds for new values.
ALTER DOMAIN public.word ADD CONSTRAINT word_check CHECK (public.is_fine(VALUE));

COMMIT;
