BEGIN;

-- pgorm:step id=create-enum/public.status mode=transactional
CREATE TYPE public.status AS ENUM ('new', 'done');

-- pgorm:step id=create-table/public.task mode=transactional
CREATE TABLE public.task (
    status public.status DEFAULT 'new'::public.status NOT NULL
);

COMMIT;
