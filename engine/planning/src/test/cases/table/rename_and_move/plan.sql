BEGIN;

-- pgorm:step id=set-schema-table/app.members mode=transactional
ALTER TABLE public.users SET SCHEMA app;

-- pgorm:step id=rename-table/app.members mode=transactional
-- warning (rename-table): Running code that uses the old name of table app.members fails from this moment.
--   safe: Leave a view under the old name until all code is deployed.
ALTER TABLE app.users RENAME TO members;

-- pgorm:step id=rename-column/app.members.email mode=transactional
-- warning (rename-column): Running code that uses the old name of column app.members.email fails from this moment.
--   safe: Add the new column, write both, move readers over, then drop the old one.
ALTER TABLE app.members RENAME COLUMN mail TO email;

-- pgorm:step id=rename-sequence/app.members_id_seq mode=transactional
ALTER SEQUENCE app.users_id_seq RENAME TO members_id_seq;

-- pgorm:step id=rename-index/app.members_email_key mode=transactional
ALTER INDEX app.users_mail_key RENAME TO members_email_key;

-- pgorm:step id=rename-constraint/app.members.members_email_check mode=transactional
ALTER TABLE app.members RENAME CONSTRAINT users_mail_check TO members_email_check;

-- pgorm:step id=rename-constraint/app.members.members_pkey mode=transactional
ALTER TABLE app.members RENAME CONSTRAINT users_pkey TO members_pkey;

COMMIT;
