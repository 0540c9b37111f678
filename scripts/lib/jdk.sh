# Finds a JDK 25 or newer; sourced by the launcher and the scripts.

# Whether a directory is a JDK that can run PG-ORM, by its "release" file: starting each java to ask would take long.
is_suitable_jdk() {
    [ -x "$1/bin/java" ] && [ -f "$1/release" ] || return 1
    version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release")
    [ "${version:-0}" -ge 25 ]
}

# Prints the home directory of the first suitable JDK.
find_jdk() {
    on_path=$(command -v java || true)
    if [ -n "$on_path" ]; then
        on_path=$(readlink -f "$on_path" 2>/dev/null || echo "$on_path")
        on_path=${on_path%/bin/java}
    fi
    for candidate in "${PGORM_JAVA_HOME:-}" "${JAVA_HOME:-}" "$on_path" \
        /usr/lib/jvm/* /usr/java/* /usr/local/lib/jvm/* /opt/*jdk* /opt/java/* \
        /Library/Java/JavaVirtualMachines/*/Contents/Home "${HOME:-}"/Library/Java/JavaVirtualMachines/*/Contents/Home \
        /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
        "${HOME:-}"/.sdkman/candidates/java/* "${HOME:-}"/.jdks/*; do
        if [ -n "$candidate" ] && is_suitable_jdk "$candidate"; then
            echo "$candidate"
            return 0
        fi
    done
    return 1
}

missing_jdk='PG-ORM needs a Java Development Kit 25 or newer, and none was found (looked at PGORM_JAVA_HOME, JAVA_HOME, PATH,
the usual directories and SDKMAN). Install one, for example
  Debian, Ubuntu   apt-get install temurin-25-jdk   (from Adoptium), or openjdk-25-jdk where there is one
  macOS            brew install openjdk
  anywhere         sdk install java 25-tem          (from SDKMAN)
or set PGORM_JAVA_HOME to the directory of one.'
