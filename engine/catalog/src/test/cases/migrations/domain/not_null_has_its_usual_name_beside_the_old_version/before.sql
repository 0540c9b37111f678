CREATE DOMAIN public.amount AS smallint NOT NULL CONSTRAINT positive CHECK (VALUE > 0);
CREATE TABLE public.item (id integer, price public.amount DEFAULT 1);
