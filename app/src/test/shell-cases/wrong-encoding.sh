# Latin 1, UTF-16 with and without its mark, NUL bytes: nothing is guessed, nothing is sent, nothing is rewritten.
printf 'model A {\n id Int @id // caf\351\n}\n' > latin1.pgorm
printf '\377\376m\0o\0d\0e\0l\0' > utf16.pgorm
printf 'm\0o\0d\0e\0l\0' > unmarked.pgorm
printf 'model A {\n id   Int @id\n}\n\0' > nul.pgorm
printf 'CREATE TABLE t (a int);\n\0' > nul.sql
cp nul.pgorm before
for file in latin1 utf16 unmarked nul; do
    run pgorm check $file.pgorm
done
run pgorm fmt nul.pgorm
run cmp nul.pgorm before
run pgorm fmt - < latin1.pgorm
run pgorm diff --from empty --to nul.sql
run pgorm query --sql - < latin1.pgorm
run pgorm query --sql - < nul.pgorm
