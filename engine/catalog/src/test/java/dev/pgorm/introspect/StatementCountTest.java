package dev.pgorm.introspect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgorm.scratch.SqlSource;
import dev.pgorm.testkit.pg.TestDatabase;
import dev.pgorm.testkit.pg.TestDatabases;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A structure is read in few statements, however large it is. */
class StatementCountTest {

    private static final int MOST = 30;

    @ParameterizedTest
    @ValueSource(ints = {14, 18})
    void aStructureIsReadInOneMessageOfAtMostThirtyStatements(int major) throws SQLException {
        try (TestDatabase database = TestDatabases.onMajor(major).create()) {
            List<String> sent = sentToRead(database);

            assertThat(sent).hasSize(1);
            assertThat(SqlSource.text("sent", sent.getFirst()).statements()).hasSizeLessThanOrEqualTo(MOST);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {14, 18})
    void moreTablesTakeNoMoreStatements(int major) throws SQLException {
        try (TestDatabase database = TestDatabases.onMajor(major).create()) {
            List<String> sentForNone = sentToRead(database);
            database.execute(IntStream.range(0, 50)
                    .mapToObj(place -> "CREATE TABLE t%d (id int PRIMARY KEY, name text UNIQUE)".formatted(place))
                    .collect(Collectors.joining(";\n")));

            assertThat(sentToRead(database)).isEqualTo(sentForNone);
        }
    }

    private static List<String> sentToRead(TestDatabase database) throws SQLException {
        List<String> sent = new ArrayList<>();
        try (Connection connection = database.connect()) {
            Introspector.read(recording(Connection.class, connection, sent), Optional.empty());
        }
        return sent;
    }

    /** The same object, which notes what SQL it is given. */
    private static <T> T recording(Class<T> type, T real, List<String> sent) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (_, method, arguments) -> {
                    if (arguments != null && arguments.length > 0 && arguments[0] instanceof String sql) {
                        sent.add(sql);
                    }
                    Object result;
                    try {
                        result = method.invoke(real, arguments);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                    return switch (result) {
                        case PreparedStatement prepared -> recording(PreparedStatement.class, prepared, sent);
                        case Statement statement -> recording(Statement.class, statement, sent);
                        case null, default -> result;
                    };
                }));
    }
}
