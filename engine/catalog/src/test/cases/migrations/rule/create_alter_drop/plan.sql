BEGIN;

-- pgorm:step id=drop-rule/public.item.gone mode=transactional
-- warning (drop-rule): What rule public.item.gone made of statements is no longer done.
--   safe: Make sure that nothing relies on it.
DROP RULE gone ON public.item;

-- pgorm:step id=alter-rule/public.item.changed mode=transactional
CREATE OR REPLACE RULE changed AS
    ON UPDATE TO public.item
    WHERE (old."do" = 'DO INSTEAD'::text)
    DO INSTEAD ( INSERT INTO public.log (id, at)
  VALUES (new.id, new."do");
 DELETE FROM public.log
  WHERE (log.id = old.id);
);

-- pgorm:step id=alter-rule/public.item.off mode=transactional
ALTER TABLE public.item DISABLE RULE off;

-- pgorm:step id=create-rule/public.item.%C3%BC%20%22q%22 mode=transactional
-- warning (create-rule): From then on rule public.item.ü "q" rewrites the statements of running code.
--   safe: Consider a trigger, which is easier to foresee.
CREATE RULE "ü ""q""" AS
    ON INSERT TO public.item
    DO INSERT INTO public.log (id, at)  SELECT new.id,
            'a;b'
          WHERE (new.id > 0);

-- pgorm:step id=alter-rule/public.item.%C3%BC%20%22q%22 mode=transactional
ALTER TABLE public.item ENABLE REPLICA RULE "ü ""q""";

-- pgorm:step id=comment-rule/public.item.%C3%BC%20%22q%22 mode=transactional
COMMENT ON RULE "ü ""q""" ON public.item IS 'new';

COMMIT;
