BEGIN;

-- pgorm:step id=create-text-search-configuration/public.copied mode=transactional
CREATE TEXT SEARCH CONFIGURATION public.copied (parser = pg_catalog."default");

-- pgorm:step id=alter-text-search-dictionary/public.My%20dict mode=transactional
ALTER TEXT SEARCH DICTIONARY public."My dict" (stopwords, language = 'german');

-- pgorm:step id=alter-text-search-configuration/public.copied mode=transactional
ALTER TEXT SEARCH CONFIGURATION public.copied ADD MAPPING FOR asciihword, asciiword, hword, hword_asciipart, hword_part, word WITH pg_catalog.english_stem;

-- pgorm:step id=alter-text-search-configuration/public.copied.2 mode=transactional
ALTER TEXT SEARCH CONFIGURATION public.copied ADD MAPPING FOR email, file, "float", host, hword_numpart, "int", numhword, numword, sfloat, uint, url, url_path, version WITH pg_catalog.simple;

-- pgorm:step id=alter-text-search-dictionary/public.plain mode=transactional
ALTER TEXT SEARCH DICTIONARY public.plain (accept = 'true', stopwords = 'english');

-- pgorm:step id=alter-text-search-configuration/public.words mode=transactional
ALTER TEXT SEARCH CONFIGURATION public.words DROP MAPPING FOR email;

-- pgorm:step id=alter-text-search-configuration/public.words.2 mode=transactional
ALTER TEXT SEARCH CONFIGURATION public.words ALTER MAPPING FOR asciiword WITH public."My dict";

-- pgorm:step id=alter-text-search-configuration/public.words.3 mode=transactional
ALTER TEXT SEARCH CONFIGURATION public.words ADD MAPPING FOR numword WITH public.plain;

-- pgorm:step id=drop-text-search-dictionary/public.lost mode=transactional
DROP TEXT SEARCH DICTIONARY public.lost;

-- pgorm:step id=comment-text-search-dictionary/public.plain mode=transactional
COMMENT ON TEXT SEARCH DICTIONARY public.plain IS 'new';

COMMIT;
