SELECT to_jsonb(t)::text FROM t
