package dev.pgorm.lang.diagnostic;

import dev.pgorm.lang.ast.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes diagnostics from the message catalogue:
 * {@code Diagnostics.builder(UNKNOWN_TYPE).at(span).with("type", name).build()}.
 */
public final class Diagnostics {

    private Diagnostics() {}

    /** Starts a diagnostic of that code. */
    public static Builder builder(DiagnosticCode code) {
        return new Builder(code);
    }

    /** A diagnostic in the making. The span is required. */
    public static final class Builder {

        private final DiagnosticCode code;
        private final Map<String, String> values = new HashMap<>();
        private final List<PendingLabel> labels = new ArrayList<>();
        private Optional<Span> span = Optional.empty();
        private Optional<String> helpKey = Optional.empty();
        private Optional<PendingFix> fix = Optional.empty();

        private Builder(DiagnosticCode code) {
            this.code = code;
        }

        /** Where the fault is. */
        public Builder at(Span place) {
            span = Optional.of(place);
            return this;
        }

        /** The value of a placeholder {@code {name}} in the catalogue's texts. */
        public Builder with(String placeholder, Object value) {
            values.put(placeholder, String.valueOf(value));
            return this;
        }

        /** The value of a placeholder, where there is one; a help line whose placeholders have no value is left out. */
        public Builder with(String placeholder, Optional<String> value) {
            value.ifPresent(present -> values.put(placeholder, present));
            return this;
        }

        /** A secondary place with the words of {@code CODE.label.key}. */
        public Builder label(Span place, String key) {
            labels.add(new PendingLabel(place, key));
            return this;
        }

        /** Takes the help line {@code CODE.help.key} instead of {@code CODE.help}. */
        public Builder help(String key) {
            helpKey = Optional.of(key);
            return this;
        }

        /** A safe edit, with the title {@code CODE.fix}. */
        public Builder fix(Span place, String replacement) {
            fix = Optional.of(new PendingFix(place, replacement));
            return this;
        }

        /** The diagnostic. */
        public Diagnostic build() {
            MessageCatalogue catalogue = MessageCatalogue.instance();
            String id = code.id();
            String helpId = helpKey.map(key -> id + ".help." + key).orElse(id + ".help");
            return new Diagnostic(
                    id,
                    code.slug(),
                    code.severity(),
                    catalogue.message(id, values),
                    span.orElseThrow(() -> new IllegalStateException(id + " was built without a place")),
                    labels.stream()
                            .map(each -> new Diagnostic.Label(
                                    each.span, catalogue.message(id + ".label." + each.key, values)))
                            .toList(),
                    catalogue.optionalMessage(helpId, values),
                    fix.map(each ->
                            new Diagnostic.Fix(each.span, each.replacement, catalogue.message(id + ".fix", values))));
        }

        private record PendingLabel(Span span, String key) {}

        private record PendingFix(Span span, String replacement) {}
    }
}
