-- from 15
CREATE UNLOGGED TABLE event (number integer, other integer);
CREATE SEQUENCE position OWNED BY event.other;
ALTER SEQUENCE position SET LOGGED;
CREATE SEQUENCE count OWNED BY event.number;
