BEGIN;

-- pgorm:step id=drop-view/public.near mode=transactional
DROP VIEW public.near;

-- pgorm:step id=create-server/fr%27esh mode=transactional
CREATE SERVER "fr'esh" TYPE 'o''dd' FOREIGN DATA WRAPPER kept OPTIONS (api_key 'it''s secret');

-- pgorm:step id=create-user-mapping/fr%27esh.postgres mode=transactional
CREATE USER MAPPING FOR postgres SERVER "fr'esh" OPTIONS (passcode 'hush');

-- pgorm:step id=alter-server/alters mode=transactional
ALTER SERVER alters VERSION '2';

-- pgorm:step id=alter-server/alters.2 mode=transactional
ALTER SERVER alters OPTIONS (SET host 'there', SET password 'new');

-- pgorm:step id=alter-foreign-data-wrapper/kept mode=transactional
ALTER FOREIGN DATA WRAPPER kept OPTIONS (DROP gone, SET debug 'false', ADD "new one" 'y');

-- pgorm:step id=drop-table/public.far mode=transactional
-- warning (replace-empty-table): No statement gives table public.far its new form: it is dropped and made again; it holds no rows itself.
--   safe: Attached partitions have to fit the new key, or the step fails.
DROP FOREIGN TABLE public.far;

-- pgorm:step id=drop-user-mapping/moves.PUBLIC mode=transactional
DROP USER MAPPING FOR PUBLIC SERVER moves;

-- pgorm:step id=drop-server/gone mode=transactional
DROP SERVER gone;

-- pgorm:step id=drop-server/moves mode=transactional
DROP SERVER moves;

-- pgorm:step id=create-server/moves mode=transactional
CREATE SERVER moves FOREIGN DATA WRAPPER "other ""one""";

-- pgorm:step id=create-user-mapping/moves.PUBLIC mode=transactional
CREATE USER MAPPING FOR PUBLIC SERVER moves OPTIONS ("user" 'c', password 'b');

-- pgorm:step id=create-table/public.far mode=transactional
CREATE FOREIGN TABLE public.far (
    id integer OPTIONS (column_name 'no'),
    name text
) SERVER moves OPTIONS (table_name 'x');

-- pgorm:step id=create-view/public.near mode=transactional
CREATE VIEW public.near AS
SELECT id
   FROM public.far;

-- pgorm:step id=comment-server/fr%27esh mode=transactional
COMMENT ON SERVER "fr'esh" IS 'new';

-- pgorm:step id=comment-foreign-data-wrapper/kept mode=transactional
COMMENT ON FOREIGN DATA WRAPPER kept IS 'reads nothing';

COMMIT;
