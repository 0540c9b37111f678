CREATE TYPE state AS ENUM ('new', 'open', 'late');
CREATE TYPE detail AS (state state);
CREATE TYPE entry AS (note text, detail detail);
CREATE TABLE log (entry entry, state state);
