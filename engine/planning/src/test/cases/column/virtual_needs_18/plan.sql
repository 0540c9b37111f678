P0002: the virtual generated column public.item.b needs PostgreSQL 18; this plan is for PostgreSQL 17.
