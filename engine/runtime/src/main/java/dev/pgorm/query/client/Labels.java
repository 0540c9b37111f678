package dev.pgorm.query.client;

import dev.pgorm.query.model.SqlEnum;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** The constants of an enum by the labels that the database has for them. */
final class Labels<E extends Enum<E> & SqlEnum> implements Function<String, E> {

    private static final ClassValue<Labels<?>> ALL = new ClassValue<>() {
        @Override
        @SuppressWarnings({"unchecked", "rawtypes"}) // of() asks for enums alone
        protected Labels<?> computeValue(Class<?> type) {
            return new Labels(type);
        }
    };

    private final Class<E> type;
    private final Map<String, E> constants = new HashMap<>();

    private Labels(Class<E> type) {
        this.type = type;
        for (E each : type.getEnumConstants()) {
            constants.put(each.label(), each);
        }
    }

    @SuppressWarnings("unchecked") // computeValue made it for that class
    static <E extends Enum<E> & SqlEnum> Labels<E> of(Class<E> type) {
        return (Labels<E>) ALL.get(type);
    }

    @Override
    public E apply(String label) {
        E constant = constants.get(label);
        if (constant == null) {
            throw new UnknownLabel(type.getSimpleName(), label);
        }
        return constant;
    }
}
