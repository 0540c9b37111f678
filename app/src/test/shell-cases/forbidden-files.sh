# needs nobody
# What may not be read, and a project directory that may not be written.
printf 'model A {\n id   Int @id\n}\n' > messy.pgorm
printf 'secret' > secret.pgorm
chmod 644 messy.pgorm
chmod 600 secret.pgorm
run as_nobody pgorm check secret.pgorm
run as_nobody pgorm fmt messy.pgorm
run cat messy.pgorm
run as_nobody pgorm init new
run as_nobody pgorm diff --from empty --to messy.pgorm -q --format tree -o plan.json
run as_nobody pgorm db start
run ls
