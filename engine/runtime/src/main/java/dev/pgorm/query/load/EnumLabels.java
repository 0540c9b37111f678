package dev.pgorm.query.load;

import dev.pgorm.query.model.SqlEnum;
import java.util.LinkedHashMap;
import java.util.Map;

/** The constants of enums by the labels that the database has for them. */
public final class EnumLabels {

    private static final ClassValue<Map<String, Object>> CONSTANTS = new ClassValue<>() {
        @Override
        protected Map<String, Object> computeValue(Class<?> type) {
            Map<String, Object> constants = new LinkedHashMap<>();
            for (Object each : type.getEnumConstants()) {
                constants.put(each instanceof SqlEnum label ? label.label() : each.toString(), each);
            }
            return constants;
        }
    };

    private EnumLabels() {}

    /**
     * The constant of a label.
     *
     * @throws UnknownLabel where the enum has none
     */
    public static Object of(Class<?> type, String label) {
        Object constant = CONSTANTS.get(type).get(label);
        if (constant == null) {
            throw new UnknownLabel(type.getSimpleName(), label);
        }
        return constant;
    }
}
