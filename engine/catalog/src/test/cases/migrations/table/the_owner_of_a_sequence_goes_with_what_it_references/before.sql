CREATE TABLE customer (id integer);
CREATE SEQUENCE numbers OWNED BY customer.id;
CREATE TABLE person (id integer DEFAULT nextval('numbers'));
CREATE TABLE employee (PRIMARY KEY (id)) INHERITS (person);
ALTER TABLE customer ADD FOREIGN KEY (id) REFERENCES employee (id);
