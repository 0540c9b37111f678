package dev.pgorm.introspect;

import dev.pgorm.diff.Description;
import dev.pgorm.testkit.golden.Golden;
import dev.pgorm.testkit.pg.TestDatabase;
import dev.pgorm.testkit.pg.TestDatabases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What DDL makes is what is read: the same text on every server that knows the DDL. */
class IntrospectorCasesTest {

    private static final Path CASES = Path.of("src/test/cases/introspect");
    private static final Pattern FROM = Pattern.compile("^-- from (\\d+)");

    @TestFactory
    Stream<DynamicTest> onPostgres14() {
        return cases(14);
    }

    @TestFactory
    Stream<DynamicTest> onPostgres18() {
        return cases(18);
    }

    private static Stream<DynamicTest> cases(int major) {
        return Golden.eachFolder(CASES, folder -> check(folder, major));
    }

    private static void check(Path folder, int major) throws IOException, SQLException {
        String ddl = Files.readString(folder.resolve("ddl.sql"));
        Matcher from = FROM.matcher(ddl);
        if (from.find() && major < Integer.parseInt(from.group(1))) {
            return;
        }
        try (TestDatabase database = TestDatabases.onMajor(major).create()) {
            database.execute(ddl);
            try (Connection connection = database.connect()) {
                Introspection found = Introspector.read(connection, Optional.empty());
                Golden.check(folder.resolve("catalog.txt"), text(found));
            }
        }
    }

    /** Without the extensions' versions, in which servers differ. */
    private static String text(Introspection found) {
        String description = Description.of(found.catalog()).text().replaceAll("(?m)^version .*\n", "");
        StringBuilder text = new StringBuilder(description);
        found.unread().forEach(each -> text.append("unread: ").append(each).append('\n'));
        return text.toString();
    }
}
