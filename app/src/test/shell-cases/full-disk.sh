# needs tmpfs
# A disk without room: the user's file stays whole, no draft stays behind, the embedded server says it.
awk 'BEGIN { for (i = 0; i < 20000; i++) printf "model M%d {\n id Int @id\n nameeeee String\n}\n\n", i }' > full/b.pgorm
cp full/b.pgorm before
cat /dev/zero > full/fill 2> /dev/null || true
cd full
run pgorm fmt b.pgorm
run cmp b.pgorm ../before
run pgorm init new
run pgorm db start
run ls -A
