create table if not exists t (a int); insert into t values (1), (2);
