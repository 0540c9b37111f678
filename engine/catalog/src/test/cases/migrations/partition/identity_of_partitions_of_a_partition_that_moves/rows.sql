SELECT attrelid::regclass || ': ' || attidentity::text FROM pg_attribute
WHERE attname = 'a' AND attrelid::regclass::text IN ('t', 'p', 'p_a', 'p_b', 'p_c') ORDER BY attrelid::regclass::text
