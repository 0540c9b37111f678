package dev.pgorm.generate.typescript;

import dev.pgorm.query.model.ExtensionType;
import dev.pgorm.query.model.ValueType;
import java.util.List;
import java.util.Optional;

/** Values of types that extensions bring, which are the server's texts in TypeScript. */
final class ExtensionTexts {

    private ExtensionTexts() {}

    /** The text of a value of a type; other values, and texts, as they are. */
    static Object of(Object value, ValueType type) {
        return type.extension()
                .<Object>map(each -> value instanceof String ? value : text(each, value, type.sql()))
                .orElseGet(() -> elements(value, type));
    }

    /** The same without what the column beside a value adds to it, as its dimensions, so that a value is found again. */
    static Object plain(Object value, ValueType type) {
        Optional<ExtensionType<?, ?>> own = type.extension();
        if (own.isPresent()) {
            return value instanceof String text
                    ? again(own.get(), text)
                    : text(own.get(), value, own.get().name());
        }
        return value instanceof List<?> list && type.element().isPresent()
                ? list.stream()
                        .<Object>map(each -> plain(each, type.element().get()))
                        .toList()
                : value;
    }

    private static Object elements(Object value, ValueType type) {
        return value instanceof List<?> list && type.element().isPresent()
                ? list.stream().map(each -> of(each, type.element().get())).toList()
                : value;
    }

    private static <T> String again(ExtensionType<T, ?> type, String text) {
        return type.text(type.read(text), type.name());
    }

    private static <T> String text(ExtensionType<T, ?> type, Object value, String sql) {
        return type.text(type.javaClass().cast(value), sql);
    }
}
