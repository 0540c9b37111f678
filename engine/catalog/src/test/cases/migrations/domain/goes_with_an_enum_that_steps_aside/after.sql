CREATE TYPE state AS ENUM ('new', 'late');
CREATE TABLE log (state state);
