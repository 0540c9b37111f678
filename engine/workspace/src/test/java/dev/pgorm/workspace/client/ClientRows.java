package dev.pgorm.workspace.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgorm.exec.Database;
import dev.pgorm.exec.error.ForeignKeyViolation;
import dev.pgorm.ir.sql.QualifiedName;
import dev.pgorm.query.Model;
import dev.pgorm.query.client.NewRow;
import dev.pgorm.query.model.Json;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Rows of a generated client's models, whatever the models are: with values for all that is demanded. */
final class ClientRows {

    /** Hostile, short, and JSON as well, since columns of {@code json} are texts. */
    private static final String TEXT = "\"'\"";

    private final ClassLoader classes;
    private final String clientPackage;
    private final Class<?> entry;

    /**
     * Rows of a client.
     *
     * @param entry the class that has its tables
     */
    ClientRows(ClassLoader classes, String clientPackage, String entry) throws ClassNotFoundException {
        this.classes = classes;
        this.clientPackage = clientPackage;
        this.entry = classes.loadClass(clientPackage + "." + entry);
    }

    /**
     * Inserts a row of each model that has inserts, those first that others lead to, and reads them; how many models those were.
     *
     * @param partitions tables that take no row of any values, as they are part of others
     */
    int insertAndRead(Database db, Set<QualifiedName> partitions) throws ReflectiveOperationException {
        Deque<Model<?>> waiting = new ArrayDeque<>();
        for (Model<?> each : models()) {
            if (!partitions.contains(each.tableName()) && newRow(each).isPresent()) {
                waiting.add(each);
            }
        }
        int all = waiting.size();
        int refused = 0;
        while (!waiting.isEmpty()) {
            Model<?> model = waiting.remove();
            try {
                insertAndRead(db, model);
                refused = 0;
            } catch (ForeignKeyViolation e) {
                // the model that it leads to has no row yet
                waiting.add(model);
                assertThat(++refused).as(e.getMessage()).isLessThanOrEqualTo(waiting.size());
            }
        }
        return all;
    }

    /** Tables and views. */
    List<Model<?>> models() throws IllegalAccessException {
        List<Model<?>> models = new ArrayList<>();
        for (Field each : entry.getFields()) {
            if (each.get(null) instanceof Model<?> model) {
                models.add(model);
            }
        }
        return models;
    }

    private void insertAndRead(Database db, Model<?> model) throws ReflectiveOperationException {
        if (model.columns().isEmpty()) {
            assertThat(newRow(model).orElseThrow().insert(db).execute()).isEqualTo(1);
            return; // a row of nothing has nothing to read
        }
        Object inserted = newRow(model).orElseThrow().insert(db).fetchOne();
        List<Map<String, Object>> read = new ArrayList<>();
        for (Object each : db.from(model).fetch()) {
            read.add(values(model, each));
        }
        // children of a table have their rows in it as well
        assertThat(read).as(model.modelName()).contains(values(model, inserted));
    }

    private static Map<String, Object> values(Model<?> model, Object row) throws ReflectiveOperationException {
        Map<String, Object> values = new LinkedHashMap<>();
        for (String each : model.columns().keySet()) {
            Object value = row.getClass().getMethod(each).invoke(row);
            values.put(each, value instanceof byte[] bytes ? Arrays.toString(bytes) : Optional.ofNullable(value));
        }
        return values;
    }

    /** A row with values for all that is demanded, by the steps that the compiler demands; empty for views. */
    Optional<NewRow<?>> newRow(Model<?> model) throws ReflectiveOperationException {
        String table = model.getClass().getSimpleName();
        int end = table.lastIndexOf("Table");
        Class<?> type;
        try {
            type = classes.loadClass(
                    clientPackage + "." + table.substring(0, end) + "Create" + table.substring(end + "Table".length()));
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
        Object row = step.invoke(null, value(step.getGenericParameterTypes()[0]));
        while (step.getReturnType().isInterface()) {
            step = step.getReturnType().getMethods()[0];
            row = step.invoke(row, value(step.getGenericParameterTypes()[0]));
        }
        return Optional.of((NewRow<?>) row);
    }

    /** A value of a type, always the same one. */
    private static Object value(Type type) {
        return switch (type) {
            case ParameterizedType list -> List.of(value(list.getActualTypeArguments()[0]));
            case WildcardType wildcard -> value(wildcard.getUpperBounds()[0]);
            case Class<?> plain -> value(plain);
            default -> throw new IllegalArgumentException("no value of " + type);
        };
    }

    private static Object value(Class<?> type) {
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        return switch (type.getSimpleName()) {
            case "boolean", "Boolean" -> true;
            case "short", "Short" -> (short) 1;
            case "int", "Integer" -> 1;
            case "long", "Long" -> 1L;
            case "float", "Float" -> 1.5f;
            case "double", "Double" -> 1.5;
            case "String" -> TEXT;
            case "BigDecimal" -> new BigDecimal("1.2500000000");
            case "byte[]" -> new byte[] {0, -1};
            case "UUID" -> new UUID(1, 2);
            case "LocalDate" -> LocalDate.of(2024, 2, 29);
            case "LocalTime" -> LocalTime.of(23, 59, 59, 123_456_000);
            case "LocalDateTime" -> LocalDateTime.of(2024, 2, 29, 1, 2, 3, 123_456_000);
            case "OffsetDateTime" -> OffsetDateTime.of(2024, 2, 29, 1, 2, 3, 123_000_000, ZoneOffset.UTC);
            case "Json" -> new Json("{\"a\": [1]}");
            default -> throw new IllegalArgumentException("no value of " + type);
        };
    }
}
