package dev.pgorm.workspace.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgorm.exec.Database;
import dev.pgorm.query.Model;
import dev.pgorm.query.client.NewRow;
import dev.pgorm.query.model.SqlEnum;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A client of a schema whose names mean something to Java, to SQL, or to nobody: every model's rows are inserted and read. */
final class HostileNamesOnServerTest {

    @TempDir
    private static Path home;

    private static ClientOnServer client;
    private static ClientRows rows;

    @BeforeAll
    static void compileTheClient() throws Exception {
        client = ClientOnServer.of(Path.of("../generate/src/test/cases/java/hostile"), home, List.of());
        rows = new ClientRows(client.type("Client").getClassLoader(), "com.acme.client", "Client");
    }

    @AfterAll
    static void close() throws Exception {
        client.close();
    }

    @Test
    void aRowOfEachModelComesBackAsItWent() throws Exception {
        assertThat(rows.insertAndRead(client.database(), Set.of())).isGreaterThan(20);
    }

    @Test
    void everyLabelOfAnEnumComesBackAsItWent() throws Exception {
        Database db = client.database();
        for (String name : List.of("Enum", "EnumDesc")) {
            for (Object each : client.type(name).getEnumConstants()) {
                assertThat(((SqlEnum) each).label()).isNotEmpty();
                Model<?> model = table("object");
                NewRow<?> row = rows.newRow(model).orElseThrow();
                row.getClass().getMethod(name, client.type(name)).invoke(row, each);
                Object inserted = row.insert(db).fetchOne();
                assertThat(component(inserted, name)).isEqualTo(each);
            }
        }
    }

    private static Object component(Object row, String name) throws ReflectiveOperationException {
        return Optional.ofNullable(row.getClass().getMethod(name).invoke(row)).orElse("null");
    }

    private static Model<?> table(String variable) throws ReflectiveOperationException {
        return (Model<?>) client.type("Client").getField(variable).get(null);
    }
}
