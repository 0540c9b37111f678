package dev.pgorm.query.client;

import dev.pgorm.query.model.ServerText;
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
