package dev.pgorm.workspace.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgorm.exec.Database;
import dev.pgorm.exec.error.ForeignKeyViolation;
import dev.pgorm.query.Model;
import dev.pgorm.query.client.NewRow;
import dev.pgorm.query.model.SqlEnum;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A client of a schema whose names mean something to Java, to SQL, or to nobody: every model's rows are inserted and read. */
final class HostileNamesOnServerTest {

    @TempDir
    private static Path home;

    private static ClientOnServer client;

    @BeforeAll
    static void compileTheClient() throws Exception {
        client = ClientOnServer.of(Path.of("../generate/src/test/cases/java/hostile"), home, List.of());
    }

    @AfterAll
    static void close() throws Exception {
        client.close();
    }

    @Test
    void aRowOfEachModelComesBackAsItWent() throws Exception {
        Database db = client.database();
        Deque<Model<?>> waiting = new ArrayDeque<>();
        for (Field each : client.type("Client").getFields()) {
            if (each.get(null) instanceof Model<?> model && newRow(model).isPresent()) {
                waiting.add(model);
            }
        }
        assertThat(waiting).hasSizeGreaterThan(20);
        int refused = 0;
        while (!waiting.isEmpty()) {
            Model<?> model = waiting.remove();
            try {
                insertAndRead(db, model);
                refused = 0;
            } catch (ForeignKeyViolation e) {
                // the model that it leads to has no row yet
                waiting.add(model);
                assertThat(++refused).isLessThanOrEqualTo(waiting.size());
            }
        }
    }

    @Test
    void everyLabelOfAnEnumComesBackAsItWent() throws Exception {
        Database db = client.database();
        for (String name : List.of("Enum", "EnumDesc")) {
            for (Object each : client.type(name).getEnumConstants()) {
                assertThat(((SqlEnum) each).label()).isNotEmpty();
                Model<?> model = table("object");
                NewRow<?> row = newRow(model).orElseThrow();
                row.getClass().getMethod(name, client.type(name)).invoke(row, each);
                Object inserted = row.insert(db).fetchOne();
                assertThat(component(inserted, name)).isEqualTo(each);
            }
        }
    }

    private static void insertAndRead(Database db, Model<?> model) throws ReflectiveOperationException {
        Object inserted = newRow(model).orElseThrow().insert(db).fetchOne();
        List<?> read = db.from(model).fetch();
        assertThat(read).as(model.modelName()).hasSize(1);
        for (RecordComponent each : inserted.getClass().getRecordComponents()) {
            if (model.columns().containsKey(each.getName())) {
                assertThat(component(read.get(0), each.getName()))
                        .as(model.modelName() + "." + each.getName())
                        .isEqualTo(component(inserted, each.getName()));
            }
        }
    }

    private static Object component(Object row, String name) throws ReflectiveOperationException {
        return Optional.ofNullable(row.getClass().getMethod(name).invoke(row)).orElse("null");
    }

    private static Model<?> table(String variable) throws ReflectiveOperationException {
        return (Model<?>) client.type("Client").getField(variable).get(null);
    }

    /** A row with values for all that is demanded, by the steps that the compiler demands; empty for views. */
    private static Optional<NewRow<?>> newRow(Model<?> model) throws ReflectiveOperationException {
        String table = model.getClass().getSimpleName();
        Class<?> type;
        try {
            type = client.type(table.substring(0, table.lastIndexOf("Table")) + "Create"
                    + table.substring(table.lastIndexOf("Table") + "Table".length()));
        } catch (ClassNotFoundException e) {
            return Optional.empty();
        }
        Optional<Method> first = Arrays.stream(type.getDeclaredMethods())
                .filter(each -> Modifier.isStatic(each.getModifiers()) && Modifier.isPublic(each.getModifiers()))
                .findFirst();
        if (first.isEmpty()) {
            return Optional.of((NewRow<?>) type.getConstructor().newInstance());
        }
        Method step = first.get();
        Object row = step.invoke(null, value(step.getParameterTypes()[0]));
        while (step.getReturnType().isInterface()) {
            step = step.getReturnType().getMethods()[0];
            row = step.invoke(row, value(step.getParameterTypes()[0]));
        }
        return Optional.of((NewRow<?>) row);
    }

    private static Object value(Class<?> type) {
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        } else if (type == int.class) {
            return 1;
        } else if (type == long.class) {
            return 1L;
        } else if (type == boolean.class) {
            return true;
        } else if (type == String.class) {
            return "'\"\\$1\n";
        }
        throw new IllegalArgumentException("no value of " + type);
    }
}
