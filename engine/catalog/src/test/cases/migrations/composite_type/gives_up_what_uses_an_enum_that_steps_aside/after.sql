CREATE TYPE state AS ENUM ('new', 'late');
CREATE TYPE entry AS (note text, state state);
CREATE TABLE log (state state);
