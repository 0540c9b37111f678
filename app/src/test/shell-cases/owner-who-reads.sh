# A file names the role that reads as the owner: neither diff nor merging takes offence at it, and neither changes it.
cat > schema.pgorm <<'END'
datasource db {
  provider = "postgresql"
  url      = "embedded"
  owner    = pgorm
}

// whoever reads it owns it
model Thing {
  id Int @id
}
END
./pgorm push --yes > /dev/null 2>&1
run pgorm diff --from db --to schema.pgorm --exit-code --format tree
run pgorm pull --merge schema.pgorm
run pgorm query 'alter table "Thing" add note text'
run pgorm pull --merge schema.pgorm
run cat schema.pgorm
./pgorm db reset --yes > /dev/null
