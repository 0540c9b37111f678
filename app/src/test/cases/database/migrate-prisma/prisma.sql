CREATE TABLE "User" ("id" INTEGER NOT NULL, "name" TEXT, CONSTRAINT "User_pkey" PRIMARY KEY ("id"));
CREATE TABLE "_prisma_migrations" (id varchar(36) PRIMARY KEY, checksum varchar(64) NOT NULL, finished_at timestamptz,
    migration_name varchar(255) NOT NULL, logs text, rolled_back_at timestamptz, started_at timestamptz NOT NULL DEFAULT now(),
    applied_steps_count integer NOT NULL DEFAULT 0);
INSERT INTO "_prisma_migrations" VALUES ('1', '2af9b066bb0ac5bb06bb1a31c9e7fb94c69e76fb575018b5c369fa6d0218ed4f',
    '2024-01-01 00:00:00Z', '20240101000000_init', NULL, NULL, '2024-01-01 00:00:00Z', 1);
