ALTER TABLE core.item DROP COLUMN note;
