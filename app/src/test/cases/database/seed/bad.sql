insert into t values (3); insert into nowhere values (1);
