package dev.pgorm.query;

import dev.pgorm.query.model.ExtensionType;
import dev.pgorm.query.model.ValueType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Values of types that extensions bring: they are the server's texts from where they become part of a query. */
final class ExtensionValues {

    private ExtensionValues() {}

    /** A value as it is sent: where an extension brings the type, the text that the server reads; else itself. */
    static Object sent(Object value, ValueType type) {
        Optional<ExtensionType<?, ?>> own = type.extension();
        if (own.isPresent()) {
            return text(own.get(), value, type.sql());
        }
        Optional<ValueType> element =
                type.element().filter(each -> each.extension().isPresent());
        return element.isPresent() && value instanceof Collection<?> values ? sent(values, element.get()) : value;
    }

    private static List<@Nullable Object> sent(Collection<?> values, ValueType element) {
        List<@Nullable Object> texts = new ArrayList<>(values.size());
        for (Object each : values) {
            texts.add(
                    each == null
                            ? null
                            : each instanceof Collection<?> inner ? sent(inner, element) : sent(each, element));
        }
        return Collections.unmodifiableList(texts);
    }

    private static <T> String text(ExtensionType<T, ?> type, Object value, String sql) {
        return value instanceof String text ? text : type.text(type.javaClass().cast(value), sql);
    }
}
