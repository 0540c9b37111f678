-- Values of every type, the smallest, the greatest and none, in three tables; and keys of every kind.
INSERT INTO "Root" (id, "aSmallint", "anInteger", "aBigint", "aNumeric", "aReal", "aDouble", "anOid", "aMoney", "aBoolean", "aText", "aVarchar", "aChar", "aCitext", "aName", "aUuid", "aBytea", "aDate", "aTime", "aTimetz", "aTimestamp", "aTimestamptz", "anInterval", "aJson", "aJsonb", "anXml", "anInet", "aCidr", "aMacaddr", "aBit", "aVarbit", "aPoint", "aBox", "aTsvector", "aTsquery", "anInt4range", "anInt8range", "aNumrange", "aTsrange", "aTstzrange", "aDaterange", "aMultirange", "anEnum", "otherEnum", "aComposite", "aNested", "aDomain", "aRange", "integers", "matrix", "bigints", "numerics", "texts", "byteas", "timestamps", "jsons", "ranges", "states", "addresses") VALUES
 (9007199254740993, -32768, 2147483647, -9223372036854775808, 1234567890123456789012345678.0123456789, 0.1, 0.1, 4294967295,
  1234.5, true, E'quote \' back\\slash\nline', 'varchar', 'char ', 'CiText', 'name',
  '00000000-0000-0000-0000-00000000000a', '\x00ff27005c', '0044-03-15', '23:59:59.999999', '04:05:06.000001+05:30',
  '2024-02-29 23:59:59.123456', '2024-02-29 23:59:59.123456+00', '1 year 2 mons -3 days 04:05:06.789001',
  '{"b": 12345678901234567890, "a": [1.10, null]}', '{"n": 12345678901234567890.5, "__proto__": "x", "s": "[\"1e5\"]"}',
  '<a b="c"/>', '10.0.0.1/8', '10.0.0.0/8', '08:00:2b:01:02:03', '101', '10110', '(1.5,-2)', '(3,4),(1,2)', 'a fat cat', 'fat & !cat',
  '[1,10)', '(,9223372036854775807)', '(0.1,1234567890123456789.5]', '["2024-01-01 00:00:00.000001",)',
  '["2024-01-01 00:00:00+05:30","2024-01-02 00:00:00.5+05:30")', 'empty', '{[1,3),[5,)}', 'on its way', 'LARGE',
  ROW('Main "St", (1)', NULL, ''),
  ROW('{x}', 'NEW', ROW('a\b', 'c''d', NULL), '{1,NULL,-9223372036854775808}', '2024-02-29 23:59:59.5+00'),
  'a@b', '[0.5,1.5)',
  '{1,NULL,-2}', '{{1,2},{3,NULL}}', '{9223372036854775807}', '{NaN,0.10}', '{"",NULL,"a \"b\"\\"}', '{"\\x00ff",NULL}',
  '{"2024-02-29 23:59:59.123456+00",infinity}', ARRAY['{"a": 1.10}', 'null']::jsonb[], '{"[1,2)",empty}', '{"on its way",NULL}',
  ARRAY[ROW('a,b', NULL, 'x')::"Address", NULL]),
 (2, 32767, -2147483648, 9223372036854775807, -0.0000000001, 'NaN', '-Infinity', 0,
  -0.01, false, '', '', '', '', '', 'ffffffff-ffff-ffff-ffff-ffffffffffff', '', '4713-01-01 BC', '24:00:00', '00:00:00-15:59',
  'infinity', '-infinity', '-178000000 years', 'null', 'null', '', '::1', '::/0', 'ff:ff:ff:ff:ff:ff', '000', '', '(Infinity,NaN)',
  '(0,0),(0,0)', '', '', 'empty', '[-9223372036854775808,0]', '(,)', 'empty', '(,"2024-01-01 00:00:00+00")', '[2024-01-01,infinity]', '{}', 'NEW', 'SMALL',
  ROW(NULL, NULL, NULL), ROW(NULL, NULL, NULL, '{}', NULL), '@', '(,)',
  '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}');
INSERT INTO "Root" (id) VALUES (3), (4);
INSERT INTO "Branch" (id, "rootId", "aSmallint", "anInteger", "aBigint", "aNumeric", "aReal", "aDouble", "anOid", "aMoney", "aBoolean", "aText", "aVarchar", "aChar", "aCitext", "aName", "aUuid", "aBytea", "aDate", "aTime", "aTimetz", "aTimestamp", "aTimestamptz", "anInterval", "aJson", "aJsonb", "anXml", "anInet", "aCidr", "aMacaddr", "aBit", "aVarbit", "aPoint", "aBox", "aTsvector", "aTsquery", "anInt4range", "anInt8range", "aNumrange", "aTsrange", "aTstzrange", "aDaterange", "aMultirange", "anEnum", "otherEnum", "aComposite", "aNested", "aDomain", "aRange", "integers", "matrix", "bigints", "numerics", "texts", "byteas", "timestamps", "jsons", "ranges", "states", "addresses", key, c2) SELECT 10 + n, CASE n WHEN 4 THEN NULL WHEN 3 THEN 2 ELSE 9007199254740993 END, "aSmallint", "anInteger", "aBigint", "aNumeric", "aReal", "aDouble", "anOid", "aMoney", "aBoolean", "aText", "aVarchar", "aChar", "aCitext", "aName", "aUuid", "aBytea", "aDate", "aTime", "aTimetz", "aTimestamp", "aTimestamptz", "anInterval", "aJson", "aJsonb", "anXml", "anInet", "aCidr", "aMacaddr", "aBit", "aVarbit", "aPoint", "aBox", "aTsvector", "aTsquery", "anInt4range", "anInt8range", "aNumrange", "aTsrange", "aTstzrange", "aDaterange", "aMultirange", "anEnum", "otherEnum", "aComposite", "aNested", "aDomain", "aRange", "integers", "matrix", "bigints", "numerics", "texts", "byteas", "timestamps", "jsons", "ranges", "states", "addresses", 'key ' || n, 'c ' || n FROM "Root", generate_series(1, 4) n
 WHERE id = CASE n WHEN 1 THEN 9007199254740993 WHEN 3 THEN 3 ELSE 2 END;
INSERT INTO "Leaf" (id, "branchId", "aSmallint", "anInteger", "aBigint", "aNumeric", "aReal", "aDouble", "anOid", "aMoney", "aBoolean", "aText", "aVarchar", "aChar", "aCitext", "aName", "aUuid", "aBytea", "aDate", "aTime", "aTimetz", "aTimestamp", "aTimestamptz", "anInterval", "aJson", "aJsonb", "anXml", "anInet", "aCidr", "aMacaddr", "aBit", "aVarbit", "aPoint", "aBox", "aTsvector", "aTsquery", "anInt4range", "anInt8range", "aNumrange", "aTsrange", "aTstzrange", "aDaterange", "aMultirange", "anEnum", "otherEnum", "aComposite", "aNested", "aDomain", "aRange", "integers", "matrix", "bigints", "numerics", "texts", "byteas", "timestamps", "jsons", "ranges", "states", "addresses") SELECT 100 + n, CASE WHEN n < 4 THEN 11 WHEN n < 6 THEN 13 ELSE 14 END, "aSmallint", "anInteger", "aBigint", "aNumeric", "aReal", "aDouble", "anOid", "aMoney", "aBoolean", "aText", "aVarchar", "aChar", "aCitext", "aName", "aUuid", "aBytea", "aDate", "aTime", "aTimetz", "aTimestamp", "aTimestamptz", "anInterval", "aJson", "aJsonb", "anXml", "anInet", "aCidr", "aMacaddr", "aBit", "aVarbit", "aPoint", "aBox", "aTsvector", "aTsquery", "anInt4range", "anInt8range", "aNumrange", "aTsrange", "aTstzrange", "aDaterange", "aMultirange", "anEnum", "otherEnum", "aComposite", "aNested", "aDomain", "aRange", "integers", "matrix", "bigints", "numerics", "texts", "byteas", "timestamps", "jsons", "ranges", "states", "addresses" FROM "Root", generate_series(1, 6) n
 WHERE id = CASE n % 3 WHEN 0 THEN 3 WHEN 1 THEN 9007199254740993 ELSE 2 END;
INSERT INTO "Thing" (id, exact, bytes, name, moment, data, home, span, state, yes, weight, day, padded, big, small) VALUES
 (1, 1.0, '\x00ff', 'Ann', '2024-02-29 23:59:59.123456+00', '{"a": 1.0}', ROW('a "b", (c)', NULL, ''), '[1,5)', 'on its way', true, 0.1, '2024-02-29', 'a b', 9007199254740993, 1),
 (2, 12345678901234567890.5, '', 'BOB', '-infinity', 'null', ROW(NULL, NULL, NULL), '(,)', 'NEW', false, 'NaN', '0044-03-15 BC', '', -1, 2),
 (3, 0.000, '\x5c78', '', '2024-02-29 23:59:59.123457+00', '12345678901234567890', ROW('\', '"', ','), 'empty', NULL, NULL, -1e300, 'infinity', 'abcd', -1, 3);
-- equal keys are not written alike: 1.00 and 1.0, ann and Ann
INSERT INTO "Note" (id, exact, bytes, name, moment, data, home, span, state, yes, weight, day, padded, big, small) VALUES
 (1, 1.00, '\x00ff', 'ann', '2024-03-01 05:29:59.123456+05:30', '{"a": 1.00}', ROW('a "b", (c)', NULL, ''), '[1,4]', 'on its way', true, 0.1, '2024-02-29', 'a b ', 9007199254740993, 1),
 (2, 12345678901234567890.50, '', 'bob', '-infinity', 'null', ROW(NULL, NULL, NULL), '(,)', 'NEW', false, 'NaN', '0044-03-15 BC', '', -1, 2),
 (3, 0.000, '\x5c78', '', '2024-02-29 23:59:59.123457+00', '12345678901234567890.0', ROW('\', '"', ','), 'empty', NULL, NULL, -1e300, 'infinity', 'abcd', -1, 3),
 (4, 1, '\x00ff', 'ANN', '2024-02-29 23:59:59.123456+00', '{"a": 1}', ROW('a "b", (c)', NULL, ''), '[1,5)', 'on its way', true, 0.1, '2024-02-29', 'a b', 9007199254740993, 1),
 (5, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1);
INSERT INTO "Mark" VALUES ('x'), ('y');
INSERT INTO "_MarkToThing" VALUES ('x', 1), ('x', 2), ('y', 1);
