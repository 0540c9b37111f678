BEGIN;

-- pgorm:step id=drop-view/public.a_third mode=transactional
DROP VIEW public.a_third;

-- pgorm:step id=drop-view/public.m_second mode=transactional
DROP VIEW public.m_second;

-- pgorm:step id=drop-view/public.z_first mode=transactional
DROP VIEW public.z_first;

-- pgorm:step id=create-view/public.z_first mode=transactional
CREATE VIEW public.z_first AS
SELECT y,
    x
   FROM public.a;

-- pgorm:step id=create-view/public.m_second mode=transactional
CREATE VIEW public.m_second AS
SELECT x,
    y
   FROM public.z_first;

-- pgorm:step id=create-view/public.a_third mode=transactional
CREATE VIEW public.a_third AS
SELECT x
   FROM public.m_second;

-- pgorm:step id=create-view/public.a_fourth mode=transactional
CREATE VIEW public.a_fourth AS
SELECT a_third.x
   FROM public.a_third,
    public.m_second;

COMMIT;
