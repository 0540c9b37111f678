INSERT INTO samples VALUES
 (1, 30, 1.5, '1990-01-01', 'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11', '{"a": 1}', '[2024-01-01,2024-01-03)', 'OK', 'SAD', ROW('Via', 1), '{1,2}', '{1}', '{OK,SAD}',
  '{1,2}', '{1.5,2}', '{2024-01-01}', '{"2024-01-01 00:00:00Z","2024-01-02 03:04:05.678Z"}', '{a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11}', '{a@b,"c, d"}', '{"{\"a\": [1, \"x\"]}"}',
  '{"[2024-01-01,2024-01-03)"}', '{"\\x0001ff"}', '{t,f}', '{OK,SAD}', '{"(Via,1)","(\"a, b\",2)"}'),
 (2, 70, 20, '1950-01-01', 'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a12', '{"a": 2}', '[2024-02-01,2024-02-03)', 'SAD', 'OK', ROW('Corso', 2), '{3}', '{2,3}', '{SAD}',
  '{3}', '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{SAD}', '{}'),
 (3, 31, NULL, NULL, NULL, NULL, NULL, 'SAD', 'ODD', NULL, NULL, NULL, NULL, '{1,NULL}', '{NULL}', '{NULL}', '{NULL}', '{NULL}', '{NULL}', '{NULL}', '{NULL}', '{NULL}', '{NULL}', '{OK,NULL}', '{NULL}'),
 (4, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}');
INSERT INTO tempers VALUES ('OK', '{1}', 'calm'), ('SAD', '{1,2}', 'down'), ('SAD', '{3}', 'low');
INSERT INTO levels VALUES ('OK', 'fine'), ('ODD', 'strange');
INSERT INTO people VALUES (1, 'OK', '{1}', 'OK'), (2, 'SAD', '{1,2}', 'ODD'), (3, 'SAD', '{1,2}', 'OK'), (4, NULL, NULL, NULL), (5, 'ODD', '{9}', 'SAD');
INSERT INTO spots VALUES (ROW('Via', 1), '{1,2}'), (ROW('a, "b"', 2), '{}');
INSERT INTO visits VALUES (1, ROW('Via', 1), '{1,2}'), (2, ROW('Via', 1), '{1,2}'), (3, ROW('a, "b"', 2), '{}'), (4, ROW('Via', 1), '{2,1}');
