# No address, nobody there.
printf 'datasource db {\n  provider = "postgresql"\n  url = env("NOT_SET_AT_ALL")\n}\nmodel A {\n  id Int @id\n}\n' > schema.pgorm
run pgorm check
run pgorm push --yes
run pgorm shell -c 'select 1'
run pgorm push --yes --url postgresql://u:secret@127.0.0.1:1/x
run pgorm query --url postgresql://u:secret@127.0.0.1:1/x 'select 1'
run pgorm seed --url postgresql://u:secret@no-such-host.invalid/x
