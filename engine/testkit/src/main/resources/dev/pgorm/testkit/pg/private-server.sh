# Runs a throw-away PostgreSQL until standard input ends; then stops it and deletes its data.
# usage: private-server.sh PROGRAMS CHROOT PORT TMPDIR, with the password as the first line of standard input
programs=$1 chroot=$2 port=$3 temporary=$4
trap '' HUP INT
rm -f "$0"
export LC_ALL=C TZ=UTC
unset PGDATA PGPORT PGHOST PGUSER PGOPTIONS PGDATABASE PGPASSWORD
umask 077
read -r password

if [ "$(id -u)" != 0 ]; then
    as() { "$@"; }
elif [ -n "$chroot" ]; then
    as() { chroot --userspec=postgres:postgres "$chroot" "$@"; }
else
    user=postgres
    id -u "$user" >/dev/null 2>&1 || user=nobody
    as() { setpriv --reuid="$(id -u "$user")" --regid="$(id -g "$user")" --clear-groups "$@"; }
fi

base=$(as mktemp -d "$temporary/pgorm-test-XXXXXX") || exit 1
outside=$chroot$base
finish() {
    # The number of the process in the background is that of the subshell around it.
    if [ -s "$outside/data/postmaster.pid" ]; then
        read -r postmaster <"$outside/data/postmaster.pid"
        kill -QUIT "$postmaster" 2>/dev/null
    fi
    if [ -n "$server" ]; then wait "$server"; fi
    rm -rf "$outside"
}
fail() {
    tail -n 20 "$outside/log"
    finish
    exit 1
}

echo "$password" | as tee "$base/password" >/dev/null
as "$programs/initdb" -D "$base/data" -U postgres --pwfile="$base/password" -A password -E UTF8 --locale=C.UTF-8 \
    --no-sync >"$outside/log" 2>&1 || fail
cat >>"$outside/data/postgresql.conf" <<CONF
port = $port
listen_addresses = '127.0.0.1'
unix_socket_directories = ''
dynamic_shared_memory_type = mmap
fsync = off
synchronous_commit = off
full_page_writes = off
wal_level = logical
max_prepared_transactions = 5
max_connections = 60
max_locks_per_transaction = 2048
shared_buffers = 128MB
autovacuum = off
max_wal_size = 2GB
jit = off
CONF
as "$programs/postgres" -D "$base/data" >"$outside/log" 2>&1 </dev/null &
server=$!
while ! grep -q '^ready' "$outside/data/postmaster.pid" 2>/dev/null; do
    kill -0 "$server" 2>/dev/null || fail
    sleep 0.02
done
echo ready

while read -r line; do :; done
finish
