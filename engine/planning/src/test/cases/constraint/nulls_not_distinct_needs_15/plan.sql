P0002: NULLS NOT DISTINCT of constraint public.item.item_code_key needs PostgreSQL 15; this plan is for PostgreSQL 14.
