# No terminal, no input, nobody who reads, a full device.
printf 'model A {\n  id Int @id\n}\n' > schema.pgorm
run pgorm diff --from empty --to schema.pgorm | head -n 1
run pgorm --help | head -n 1
run pgorm diff --from empty --to schema.pgorm > /dev/full
run pgorm diff --from empty --to schema.pgorm --format json > /dev/full
run pgorm fmt - < schema.pgorm > /dev/full
run pgorm fmt - < /dev/null
run pgorm push --yes --url postgresql://u:secret@127.0.0.1:1/x < /dev/null
run env -u HOME ./pgorm check
run env TERM=dumb ./pgorm check
run env TERM= ./pgorm check
