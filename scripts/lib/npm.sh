# Prepares what tests of the TypeScript client need; sourced by scripts/test.

# Node's packages, as docs/examples/typescript pins them, into target/npm: once, and again when they change. The cache beside them lets
# tests install them again without a network. Where this cannot be done, the tests say at the end that they did not run.
prepare_npm() {
    npm_directory=target/npm
    lock=docs/examples/typescript/package-lock.json
    command -v npm >/dev/null || install_packages nodejs npm || true
    if ! command -v npm >/dev/null || ! node -e 'process.exit(parseInt(process.versions.node) >= 20 ? 0 : 1)'; then
        echo "no Node.js 20 with npm: tests of the TypeScript client will say so"
        return 0
    fi
    if cmp -s "$lock" "$npm_directory/installed.json"; then
        return 0
    fi
    echo "installing Node's packages for tests of the TypeScript client in $npm_directory (once)"
    mkdir -p "$npm_directory"
    cp docs/examples/typescript/package.json "$lock" "$npm_directory/"
    (cd "$npm_directory" && npm ci --cache cache --ignore-scripts --no-audit --no-fund --loglevel=error) ||
        { echo "Node's packages could not be installed: tests of the TypeScript client will say so"; return 0; }
    cp "$lock" "$npm_directory/installed.json"
}
