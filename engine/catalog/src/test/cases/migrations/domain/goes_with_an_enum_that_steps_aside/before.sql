CREATE TYPE state AS ENUM ('new', 'open', 'late');
CREATE DOMAIN known AS state;
CREATE TABLE log (state known);
