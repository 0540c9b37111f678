package dev.pgorm.introspect;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Servers that are older than the catalogs that the queries know. */
final class OldServerTest {

    @Test
    void aServerThatIsTooOldIsRefusedBeforeAnythingIsAskedOfIt() {
        assertThatThrownBy(() -> Introspector.read(connectionTo(13), Optional.empty()))
                .isInstanceOf(SQLFeatureNotSupportedException.class)
                .hasMessage("PostgreSQL 13 is older than 14, the oldest version whose catalogs pgorm reads");
    }

    private static Connection connectionTo(int major) {
        DatabaseMetaData data = proxy(DatabaseMetaData.class, "getDatabaseMajorVersion", major);
        return proxy(Connection.class, "getMetaData", data);
    }

    private static <T> T proxy(Class<T> type, String method, Object answer) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (_, called, _) -> {
            if (called.getName().equals(method)) {
                return answer;
            }
            throw new AssertionError("nothing else is asked: " + called.getName());
        }));
    }
}
