# A server that says no: wrong password, no such user, no such database.
mkdir shop
printf 'datasource db {\n  provider = "postgresql"\n  url = "embedded"\n}\nmodel A {\n  id Int @id\n}\n' > shop/schema.pgorm
./pgorm db start shop > /dev/null
url=$(./pgorm db url shop)
place=${url#*@}
run pgorm query --url "postgresql://pgorm:wrong@$place" 'select 1' 2>&1 | sed 's/127.0.0.1:[0-9][0-9]*/127.0.0.1:PORT/; s/:[^:@]*@/:PASSWORD@/'
run pgorm query --url "postgresql://somebody:wrong@$place" 'select 1' 2>&1 | sed 's/127.0.0.1:[0-9][0-9]*/127.0.0.1:PORT/; s/:[^:@]*@/:PASSWORD@/'
run pgorm query --url "${url%/*}/nothing" 'select 1' 2>&1 | sed 's/127.0.0.1:[0-9][0-9]*/127.0.0.1:PORT/; s/:[^:@]*@/:PASSWORD@/'
printf 'select \047\351\047;' > latin1.sql
printf 'select 1;\n\0' > nul.sql
run pgorm shell shop -f latin1.sql
run pgorm shell shop < latin1.sql
run pgorm shell shop < nul.sql
run pgorm query --schema shop - < latin1.sql
run pgorm query --schema shop 'select generate_series(1, 1000000)' > /dev/full
run pgorm shell shop -c 'select generate_series(1, 100000)' > /dev/full
run pgorm query --schema shop 'select generate_series(1, 1000000)' | head -n 1
./pgorm db reset shop --yes > /dev/null
