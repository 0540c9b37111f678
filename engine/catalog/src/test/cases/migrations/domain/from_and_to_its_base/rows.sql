SELECT to_jsonb(t)::text || ' ' || t::text FROM t ORDER BY t::text
