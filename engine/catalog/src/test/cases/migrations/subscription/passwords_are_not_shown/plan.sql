BEGIN;

-- pgorm:step id=alter-subscription/moved mode=transactional
ALTER SUBSCRIPTION moved CONNECTION 'host=two.invalid password=''old secret''';

-- pgorm:step id=alter-subscription/secured mode=transactional
ALTER SUBSCRIPTION secured CONNECTION 'host=one.invalid password=new';

COMMIT;
