DROP OWNED BY programs_app, programs_admin;
DROP ROLE programs_app, programs_admin;
