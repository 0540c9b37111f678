package dev.pgorm.testkit.pg;

import java.util.Optional;

/** A way to get a server for tests. */
interface ServerProvider {

    /** A server that lives as long as this process, or nothing where this way is not open here. */
    Optional<TestServer> start();
}
