INSERT INTO "_prisma_migrations" (id, checksum, migration_name) VALUES ('2', 'x', '20240202000000_more');
