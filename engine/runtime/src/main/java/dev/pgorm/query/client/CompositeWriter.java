package dev.pgorm.query.client;

import dev.pgorm.query.model.ExtensionType;
import dev.pgorm.query.model.ServerText;
import dev.pgorm.query.model.ValueType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The fields of a composite value, each written once and in order. */
public final class CompositeWriter {

    private final StringBuilder text = new StringBuilder("(");
    private boolean begun;

    CompositeWriter() {}

    /** A field of a type that is not composite, or an array of such. */
    public CompositeWriter add(@Nullable Object value) {
        return field(value == null ? null : ServerText.of(value));
    }

    /**
     * A field of a type that an extension brings.
     *
     * @param sql the type with its modifiers
     */
    public <T> CompositeWriter extension(@Nullable T value, String sql, ExtensionType<T, ?> type) {
        return field(value == null ? null : type.text(value, sql));
    }

    /**
     * An array of values of a type that an extension brings.
     *
     * @param sql the type of elements with its modifiers
     */
    public <T> CompositeWriter extensionArray(
            @Nullable List<@Nullable T> values, String sql, ExtensionType<T, ?> type) {
        if (values == null) {
            return field(null);
        }
        List<@Nullable String> texts = new ArrayList<>();
        values.forEach(each -> texts.add(each == null ? null : type.text(each, sql)));
        return field(ServerText.array(texts, ValueType.ofExtension(type, sql)));
    }

    /** A field of a composite type. */
    public <C> CompositeWriter add(@Nullable C value, CompositeType<C> type) {
        return field(type.textOrNull(value));
    }

    /** An array of values of a composite type. */
    public <C> CompositeWriter addAll(@Nullable List<?> values, CompositeType<C> type) {
        return field(values == null ? null : ServerText.array(ArrayText.texts(values, type)));
    }

    String text() {
        return text + ")";
    }

    private CompositeWriter field(@Nullable String value) {
        // a field without a value has no text at all
        text.append(begun ? "," : "");
        begun = true;
        if (value != null) {
            CompositeText.quote(value, text);
        }
        return this;
    }
}
