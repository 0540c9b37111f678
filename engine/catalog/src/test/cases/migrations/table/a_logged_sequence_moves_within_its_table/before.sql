-- from 15
CREATE TABLE event (id integer, number integer);
CREATE SEQUENCE position OWNED BY event.id;
CREATE SEQUENCE count OWNED BY event.number;
