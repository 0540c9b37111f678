CREATE TABLE p(id int, foo text, PRIMARY KEY (foo,id)) PARTITION BY LIST (foo);
CREATE TABLE q(id int, foo text, PRIMARY KEY (foo,id)) PARTITION BY LIST (foo);
ALTER TABLE p ADD CONSTRAINT p_fk FOREIGN KEY (foo, id) REFERENCES q(foo, id);
ALTER TABLE q ADD CONSTRAINT q_fk FOREIGN KEY (foo, id) REFERENCES p(foo, id);
