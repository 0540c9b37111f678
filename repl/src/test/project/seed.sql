INSERT INTO "User" (email) VALUES ('seed@acme.io');
