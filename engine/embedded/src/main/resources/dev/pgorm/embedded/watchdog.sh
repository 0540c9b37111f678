# Stops an embedded PostgreSQL when the last pgorm process that uses it is gone, however it went.
# usage: watchdog.sh DIRECTORY SECONDS
# Every such process holds the FIFO "leases" open for writing, so that reading it ends when the last one is gone. They write
# lines to it: "joined", or "look" after the server started or the file "keep" came or went.
cd "$1" || exit 1
linger=$2
trap '' HUP INT QUIT

exec 5<>leases
exec 3<leases
exec 5>&-

is_server() {
    if [ -d "/proc/$$" ]; then
        case $(readlink "/proc/$1/cwd") in
        "$PWD/data" | "$PWD/data (deleted)") return 0 ;;
        esac
        return 1
    fi
    case $(ps -o comm= -p "$1") in
    *postgres*) return 0 ;;
    esac
    return 1
}

remember_server() {
    if [ -f data/postmaster.pid ]; then read -r server <data/postmaster.pid; fi
}

server=
while :; do
    # The file may be deleted with the whole project while the server runs.
    remember_server
    # Holding the FIFO open ourselves is what keeps a kept server.
    if [ -e keep ]; then exec 4>leases; else exec 4>&-; fi
    if read -r line <&3; then continue; fi
    if [ "$linger" -gt 0 ]; then sleep "$linger"; fi
    # Say it first and look again: a process that joins now sees the file and waits, or is seen here.
    # (Not with ':', a special built-in: a shell ends when its redirection fails, as it does once the directory is deleted.)
    { true >stopping; } 2>/dev/null
    if read -r line <&3; then
        rm -f stopping
        continue
    fi
    break
done

remember_server
if [ -n "$server" ] && is_server "$server"; then
    kill -INT "$server"
    while [ -e data/postmaster.pid ] && kill -0 "$server"; do sleep 0.05; done
fi
exit 0
