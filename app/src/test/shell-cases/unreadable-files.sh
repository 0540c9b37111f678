# A directory, links that lead nowhere or round in a circle, in place of a file.
mkdir empty.pgorm dangling
ln -s nowhere dangling.pgorm
ln -s nowhere dangling/a.pgorm
ln -s circle.pgorm circle.pgorm
run pgorm check empty.pgorm
run pgorm check dangling.pgorm
run pgorm fmt dangling.pgorm
run pgorm check dangling
run pgorm check circle.pgorm
run pgorm diff --from empty --to dangling.pgorm
run pgorm shell -f dangling.pgorm --url postgresql://u:p@127.0.0.1:1/x
