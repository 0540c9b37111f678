BEGIN;

-- pgorm:step id=create-text-search-template/public.own2 mode=transactional
CREATE TEXT SEARCH TEMPLATE public.own2 (init = pg_catalog.dsimple_init, lexize = pg_catalog.dsimple_lexize);

-- pgorm:step id=drop-text-search-configuration/public.c mode=transactional
DROP TEXT SEARCH CONFIGURATION public.c;

-- pgorm:step id=drop-text-search-parser/public.cut mode=transactional
DROP TEXT SEARCH PARSER public.cut;

-- pgorm:step id=create-text-search-parser/public.cut mode=transactional
CREATE TEXT SEARCH PARSER public.cut (start = pg_catalog.prsd_start, gettoken = pg_catalog.prsd_nexttoken, end = pg_catalog.prsd_end, lextypes = pg_catalog.prsd_lextype, headline = pg_catalog.prsd_headline);

-- pgorm:step id=drop-text-search-dictionary/public.d mode=transactional
DROP TEXT SEARCH DICTIONARY public.d;

-- pgorm:step id=create-text-search-dictionary/public.d mode=transactional
CREATE TEXT SEARCH DICTIONARY public.d (template = public.own2);

-- pgorm:step id=create-text-search-configuration/public.c mode=transactional
CREATE TEXT SEARCH CONFIGURATION public.c (parser = public.cut);

-- pgorm:step id=alter-text-search-configuration/public.c mode=transactional
ALTER TEXT SEARCH CONFIGURATION public.c ADD MAPPING FOR asciiword WITH public.d;

-- pgorm:step id=drop-text-search-template/public.own mode=transactional
DROP TEXT SEARCH TEMPLATE public.own;

-- pgorm:step id=create-text-search-template/public.own mode=transactional
CREATE TEXT SEARCH TEMPLATE public.own (init = pg_catalog.dsynonym_init, lexize = pg_catalog.dsynonym_lexize);

COMMIT;
