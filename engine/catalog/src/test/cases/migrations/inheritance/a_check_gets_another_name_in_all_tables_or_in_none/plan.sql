BEGIN;

-- pgorm:step id=rename-constraint/public.diamond.diamond_young mode=transactional
ALTER TABLE public.diamond RENAME CONSTRAINT diamond_old TO diamond_young;

-- pgorm:step id=rename-constraint/public.family.family_young mode=transactional
ALTER TABLE public.family RENAME CONSTRAINT family_old TO family_young;

-- pgorm:step id=disinherit-table/public.leaves mode=transactional
ALTER TABLE public.leaves NO INHERIT public.left_behind;

-- pgorm:step id=drop-constraint/public.father.both_old mode=transactional
ALTER TABLE public.father DROP CONSTRAINT both_old;

-- pgorm:step id=drop-constraint/public.keeps_both_parent.keeps_old mode=transactional
ALTER TABLE public.keeps_both_parent DROP CONSTRAINT keeps_old;

-- pgorm:step id=drop-constraint/public.left_behind.left_old mode=transactional
ALTER TABLE public.left_behind DROP CONSTRAINT left_old;

-- pgorm:step id=drop-constraint/public.mother.both_old mode=transactional
ALTER TABLE public.mother DROP CONSTRAINT both_old;

-- pgorm:step id=create-constraint/public.father.both_young mode=transactional
-- danger (add-check): The table is read through for constraint public.father.both_young while nobody can read or write it.
--   safe: Add it NOT VALID, then VALIDATE in a separate transaction, which lets readers and writers go on.
ALTER TABLE public.father ADD CONSTRAINT both_young CHECK ((a > 0));

-- pgorm:step id=create-constraint/public.keeps_both_parent.keeps_young mode=transactional
-- danger (add-check): The table is read through for constraint public.keeps_both_parent.keeps_young while nobody can read or write it.
--   safe: Add it NOT VALID, then VALIDATE in a separate transaction, which lets readers and writers go on.
ALTER TABLE public.keeps_both_parent ADD CONSTRAINT keeps_young CHECK ((a > 0));

-- pgorm:step id=create-constraint/public.left_behind.left_young mode=transactional
-- danger (add-check): The table is read through for constraint public.left_behind.left_young while nobody can read or write it.
--   safe: Add it NOT VALID, then VALIDATE in a separate transaction, which lets readers and writers go on.
ALTER TABLE public.left_behind ADD CONSTRAINT left_young CHECK ((a > 0));

-- pgorm:step id=create-constraint/public.mother.both_young mode=transactional
-- danger (add-check): The table is read through for constraint public.mother.both_young while nobody can read or write it.
--   safe: Add it NOT VALID, then VALIDATE in a separate transaction, which lets readers and writers go on.
ALTER TABLE public.mother ADD CONSTRAINT both_young CHECK ((a > 0));

-- pgorm:step id=drop-table/public.family_goes mode=transactional
-- data loss (drop-table): All rows of table public.family_goes are lost; tables that its foreign keys reference are locked as well.
--   safe: Make sure that nothing reads it any more, keep a dump, and allow the step by name.
DROP TABLE public.family_goes;

COMMIT;
