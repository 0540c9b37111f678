package dev.pgorm.query;

import dev.pgorm.query.model.SqlEnum;
import dev.pgorm.query.model.ValueType;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Rows as records of a class, whose components have the values of the columns that are called like them; {@code created_at} is
 * {@code createdAt}.
 */
final class RecordRows<T> implements RowMapper<T> {

    private static final Map<Class<?>, ValueType> NUMBERS = Map.ofEntries(
            Map.entry(short.class, ValueType.SMALLINT),
            Map.entry(Short.class, ValueType.SMALLINT),
            Map.entry(int.class, ValueType.INTEGER),
            Map.entry(Integer.class, ValueType.INTEGER),
            Map.entry(long.class, ValueType.BIGINT),
            Map.entry(Long.class, ValueType.BIGINT),
            Map.entry(float.class, ValueType.REAL),
            Map.entry(Float.class, ValueType.REAL),
            Map.entry(double.class, ValueType.DOUBLE),
            Map.entry(Double.class, ValueType.DOUBLE),
            Map.entry(BigDecimal.class, ValueType.NUMERIC));

    private final Class<T> type;
    private final RecordComponent[] components;
    private final Constructor<T> constructor;

    /**
     * Rows of a class.
     *
     * @throws IllegalArgumentException where it is no record, or not accessible
     */
    RecordRows(Class<T> type) {
        RecordComponent[] found = type.getRecordComponents();
        if (found == null) {
            throw new IllegalArgumentException(
                    type.getName() + " is no record: into(row -> …) reads rows of other classes");
        }
        this.type = type;
        this.components = found;
        try {
            constructor = type.getDeclaredConstructor(
                    Arrays.stream(found).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("a record has a constructor of its components: " + type, e);
        }
    }

    @Override
    public T read(RowReader row) {
        Map<String, @Nullable Object> given = row.record().values();
        Map<String, @Nullable Object> byName = new LinkedHashMap<>();
        given.forEach((name, value) -> byName.putIfAbsent(plain(name), value));
        @Nullable Object[] values = new @Nullable Object[components.length];
        for (int i = 0; i < components.length; i++) {
            String name = plain(components[i].getName());
            if (!byName.containsKey(name)) {
                throw new IllegalArgumentException("no column is called like " + type.getSimpleName() + "."
                        + components[i].getName() + "; there are " + String.join(", ", given.keySet()));
            }
            values[i] = converted(byName.get(name), components[i]);
        }
        return made(values);
    }

    private T made(@Nullable Object[] values) {
        try {
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException own) {
                throw own; // what the record's constructor says
            }
            throw new IllegalStateException("a record could not be made: " + type, e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a record could not be made: " + type, e);
        }
    }

    private static String plain(String name) {
        return name.replace("_", "").toLowerCase(Locale.ROOT);
    }

    private @Nullable Object converted(@Nullable Object value, RecordComponent component) {
        Class<?> wanted = component.getType();
        if (value == null) {
            if (wanted.isPrimitive()) {
                throw new IllegalArgumentException(
                        "the column of " + nameOf(component) + " is null, and " + wanted.getName() + " has no null");
            }
            return null;
        }
        if (wanted.isInstance(value) || (wanted == boolean.class && value instanceof Boolean)) {
            return value;
        }
        if (value instanceof Number number && NUMBERS.containsKey(wanted)) {
            return Numbers.exactly(number, NUMBERS.get(wanted)).orElseThrow(() -> wrong(component, value));
        }
        if (value instanceof String text && wanted.isEnum()) {
            return Arrays.stream(wanted.getEnumConstants())
                    .filter(each ->
                            text.equals(each instanceof SqlEnum label ? label.label() : ((Enum<?>) each).name()))
                    .findFirst()
                    .orElseThrow(() -> wrong(component, value));
        }
        throw wrong(component, value);
    }

    /** The value itself is left out: messages are for logs. */
    private IllegalArgumentException wrong(RecordComponent component, Object value) {
        return new IllegalArgumentException("the column of " + nameOf(component) + " has a value of "
                + value.getClass().getSimpleName() + " that is no "
                + component.getType().getSimpleName());
    }

    private String nameOf(RecordComponent component) {
        return type.getSimpleName() + "." + component.getName();
    }
}
