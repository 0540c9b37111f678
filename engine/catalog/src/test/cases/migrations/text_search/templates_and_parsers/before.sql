CREATE TEXT SEARCH TEMPLATE own (lexize = dsimple_lexize, init = dsimple_init);
CREATE TEXT SEARCH PARSER cut (start = prsd_start, gettoken = prsd_nexttoken, end = prsd_end, lextypes = prsd_lextype);
CREATE TEXT SEARCH DICTIONARY d (template = own);
CREATE TEXT SEARCH CONFIGURATION c (parser = cut);
ALTER TEXT SEARCH CONFIGURATION c ADD MAPPING FOR asciiword WITH d;
