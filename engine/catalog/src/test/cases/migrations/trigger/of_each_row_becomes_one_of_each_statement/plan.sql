BEGIN;

-- pgorm:step id=drop-trigger/public.part.note mode=transactional
DROP TRIGGER note ON public.part;

-- pgorm:step id=drop-function/public.noted%28%29 mode=transactional
-- warning (drop-routine): Running code that calls function public.noted() fails; so do quoted bodies that call it, and nothing tells which those are.
--   safe: Deploy code that does not call it first.
DROP FUNCTION public.noted();

-- pgorm:step id=create-trigger/public.part.note mode=transactional
-- note (create-trigger): Writers wait for a moment, and run trigger public.part.note from then on.
--   safe: A lock_timeout and another try.
CREATE TRIGGER note
    AFTER INSERT ON public.part
    FOR EACH STATEMENT
    EXECUTE FUNCTION public.noted_once();

COMMIT;
