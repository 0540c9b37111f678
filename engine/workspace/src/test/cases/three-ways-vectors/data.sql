INSERT INTO samples VALUES (1, '[1,0,0]', '[1,2]'), (2, '[0.5,0.5,0]', '[1]'), (3, '[-1,0,2]', '[0,0,0]'), (4, '[1,0,0]', '[1e-30,3e30]'), (5, NULL, NULL),
 (6, '[0.1,0.2,0.3]', '[0.1,0.2,0.3]'), (7, '[3,4,0]', '[3,4,0]');
UPDATE samples SET hv = em::halfvec WHERE em IS NOT NULL;
UPDATE samples SET sv = v.sv, bi = v.bi FROM (VALUES (1, '{1:1}/5'::sparsevec, B'1000'), (2, '{1:0.5,2:0.5}/5', B'1100'), (3, '{1:-1,3:2}/5', B'0101'), (4, '{1:1}/5', B'1000'), (6, '{2:3,5:-4}/5', B'1111'),
 (7, '{1:3,2:4}/5', B'0111')) v (id, sv, bi) WHERE v.id = samples.id;
