# Too large a file is refused; a long line, deep nesting and thousands of faults are told in a bearable length.
awk 'BEGIN { for (i = 0; i < 900000; i++) printf "model M%d {\n  id Int @id\n  name   String\n  email  String?\n}\n\n", i }' > fifty.pgorm
cp fifty.pgorm before
run pgorm check fifty.pgorm
run pgorm fmt fifty.pgorm
run cmp fifty.pgorm before
rm fifty.pgorm before
awk 'BEGIN { printf "model A {\n  id Int @id\n  s Foo"; for (i = 0; i < 2000000; i++) printf "x"; print "\n}" }' > line.pgorm
run pgorm check line.pgorm 2>&1 | cut -c 1-120
awk 'BEGIN { printf "model A {\n  id Int @id @default("; for (i = 0; i < 20000; i++) printf "["; print ")\n}" }' > deep.pgorm
cp deep.pgorm formatted.pgorm
run pgorm check deep.pgorm 2>&1 | cut -c 1-120
run pgorm fmt formatted.pgorm
awk 'BEGIN { for (i = 0; i < 20000; i++) print "model A {" }' > faults.pgorm
run pgorm check faults.pgorm 2>&1 | tail -n 5
run pgorm check faults.pgorm 2>&1 | grep -c 'has no closing'
