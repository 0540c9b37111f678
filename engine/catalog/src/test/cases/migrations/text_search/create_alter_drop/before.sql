CREATE TEXT SEARCH DICTIONARY "My dict" (template = snowball, language = english, stopwords = english);
CREATE TEXT SEARCH DICTIONARY lost (template = simple);
CREATE TEXT SEARCH DICTIONARY plain (template = simple, accept = false);
CREATE TEXT SEARCH CONFIGURATION words (parser = default);
ALTER TEXT SEARCH CONFIGURATION words ADD MAPPING FOR asciiword, word WITH "My dict", simple;
ALTER TEXT SEARCH CONFIGURATION words ADD MAPPING FOR email WITH lost;
CREATE TABLE t (body text);
CREATE INDEX t_body ON t USING gin (to_tsvector('words', body));
COMMENT ON TEXT SEARCH CONFIGURATION words IS 'kept';
