DROP OWNED BY "programs ""odd"" role", "owner";
DROP ROLE "programs ""odd"" role", "owner";
