package dev.pgorm.exec;

import dev.pgorm.testkit.pg.TestDatabase;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Connections of a test's database, and how many of them were not given back. */
final class LentConnections implements ConnectionSource {

    private final TestDatabase database;
    private final Set<Connection> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger lent = new AtomicInteger();

    LentConnections(TestDatabase database) {
        this.database = database;
    }

    @Override
    public Connection connection() throws SQLException {
        Connection real = database.connect();
        open.add(real);
        lent.incrementAndGet();
        return (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (self, method, arguments) -> {
                    if (method.getName().equals("close")) {
                        open.remove(real);
                    }
                    try {
                        return method.invoke(real, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    /** How many are in use. */
    int open() {
        return open.size();
    }

    /** How many were in use at one time or another. */
    int lent() {
        return lent.get();
    }
}
