# What the launcher does rarely: build, write the options for java, train the ahead-of-time cache. Sourced by ../../pgorm, which
# sets "here" (the checkout, or the archive's bin), "library" (where this file is) and "build" (where the results go).

prepare() {
    . "$library/jdk.sh"
    jdk=$(find_jdk) || die "$missing_jdk"
    here=$(cd "$here" && pwd)
    if [ -f "$build/stamp" ] && [ ! -w "$build" ]; then
        # Somebody else's checkout: what they built last is good enough.
        return
    fi
    mkdir -p "$build" 2>/dev/null && [ -w "$build" ] || die "cannot write to $build: make it writable, or build once as its owner"
    build=$(cd "$build" && pwd)
    take_lock
    trap 'rm -rf "$build/lock"' EXIT
    trap 'exit 130' INT
    trap 'exit 143' TERM
    # Another launch may have done it while this one waited.
    if ! ready; then
        if [ -f "$here/pom.xml" ]; then build_checkout; else adopt_archive; fi
    fi
    rm -rf "$build/lock"
    trap - EXIT INT TERM
}

# One build at a time; a lock whose owner is gone is removed.
take_lock() {
    until mkdir "$build/lock" 2>/dev/null; do
        owner=
        [ ! -f "$build/lock/owner" ] || read -r owner <"$build/lock/owner"
        if [ -n "$owner" ] && ! kill -0 "$owner" 2>/dev/null; then
            mv "$build/lock" "$build/lock.$$" 2>/dev/null && rm -rf "$build/lock.$$"
        else
            sleep 0.2
        fi
    done
    echo $$ >"$build/lock/owner"
}

build_checkout() {
    command -v mvn >/dev/null || die "building PG-ORM from its sources needs Maven 3.8 or newer (package maven)"
    [ -x "$jdk/bin/javac" ] || die "$missing_jdk"
    progress "building (a minute the first time)…"
    touch "$build/stamp.new"
    # A running pgorm may still open jars of the build before.
    lib=$build/lib-$$-$(date +%s)
    # Error Prone is for scripts/test: without it the build takes half the time.
    if ! (cd "$here" && JAVA_HOME=$jdk mvn --batch-mode --quiet -Dmaven.test.skip=true -Dspotless.check.skip=true \
        -P '!jdk25-checks' --projects app --also-make "-Dpgorm.lib=$lib" package) >"$build/build.log" 2>&1 </dev/null; then
        progress ""
        grep -E '^\[ERROR\]' "$build/build.log" | head -n 20 >&2
        die "the build failed; all of its output is in $build/build.log"
    fi
    cp "$here"/app/target/pgorm-app-*.jar "$lib"
    find "$build" -maxdepth 1 -name 'lib-*' ! -newer "$build/stamp" -exec rm -rf {} + 2>/dev/null
    progress "preparing a fast start…"
    write_launch
    train "$here/scripts/lib/training"
    progress ""
    mv "$build/stamp.new" "$build/stamp"
}

adopt_archive() {
    lib=$(cd "$here/../lib" && pwd)
    touch "$build/stamp"
    write_launch
    # The first run does not wait for what makes the later ones faster.
    (train "$lib/training") >/dev/null 2>&1 </dev/null &
}

# One line on standard error, rewritten where that is a terminal.
progress() {
    if [ -t 2 ]; then
        printf '\r\033[K%s' "${1:+pgorm: $1}" >&2
    elif [ -n "$1" ] && [ -z "$said" ]; then
        echo "pgorm: $1" >&2
        said=yes
    fi
}

# Writes the options that every start uses. Quoted as java reads argument files.
write_launch() {
    class_path=
    for jar in "$lib"/*.jar; do
        class_path=$class_path${class_path:+:}$jar
    done
    quoted=$(printf '%s' "$class_path" | sed 's/[\\"]/\\&/g')
    rm -f "$build/pgorm.aot"
    echo "$jdk/bin/java" >"$build/java"
    echo "$here" >"$build/home"
    # A young generation of a 64th of the machine's memory would be touched once and never collected: 16 MB stay in the caches
    # and take a quarter of the processor time and 80 MB off a check of 1,000 models. It grows with the heap of a long session.
    # More than 48 MB of it would only be touched, and a heap that has been collected is not to keep three times of what is in it:
    # the studio of a large schema has several hundred MB to give back when it is open. Smaller headers save a tenth of all.
    # Inlining less lets the compiler finish sooner than the code that it compiles would have become faster.
    cat >"$build/options" <<END
-XX:+UseSerialGC
-XX:NewSize=16m
-XX:MaxNewSize=48m
-XX:MinHeapFreeRatio=10
-XX:MaxHeapFreeRatio=20
-XX:-ShrinkHeapInSteps
-XX:+UseCompactObjectHeaders
-XX:C1MaxInlineSize=20
-XX:C1MaxInlineLevel=4
-XX:-UsePerfData
--enable-native-access=ALL-UNNAMED
-Dpgorm.launcher=yes
-cp "$quoted"
END
    write_arguments
}

# What java is given for a command that is soon done, and for the shell and the studio, which stay. The second compiler takes a tenth more
# to start with and halves what somebody who types waits for, once it has seen what they do. What stays begins with a small heap, since
# none becomes smaller than it was at first (a 64th of the machine's memory otherwise), and closes all gaps when it is collected.
#   $1   the ahead-of-time cache, where there is one
write_arguments() {
    for kind in session arguments; do
        {
            # A cache that does not fit (another JDK, a moved jar) is ignored without a word.
            [ -z "$1" ] || printf '%s\n' "-XX:AOTCache=\"$(printf '%s' "$1" | sed 's/[\\"]/\\&/g')\"" -Xlog:disable
            [ "$kind" = session ] || echo "-XX:TieredStopAtLevel=1"
            cat "$build/options"
            [ "$kind" = arguments ] || printf '%s\n' -Xms48m -XX:MarkSweepDeadRatio=1
            echo dev.pgorm.app.Main
        } >"$build/$kind.new"
        mv "$build/$kind.new" "$build/$kind"
    done
}

# Lets java remember the classes that the commands in training/commands.txt use, loaded and linked.
train() {
    [ -d "$1" ] || return 0
    work=$build/training-$$
    rm -rf "$work"
    cp -R "$1" "$work"
    if (cd "$work" && "$jdk/bin/java" "-XX:AOTCacheOutput=$work/pgorm.aot" -XX:TieredStopAtLevel=1 "@$build/options" \
        dev.pgorm.app.Training commands.txt) >"$build/training.log" 2>&1 </dev/null && [ -s "$work/pgorm.aot" ]; then
        mv "$work/pgorm.aot" "$build/pgorm.aot"
        write_arguments "$build/pgorm.aot"
    fi
    rm -rf "$work"
}
