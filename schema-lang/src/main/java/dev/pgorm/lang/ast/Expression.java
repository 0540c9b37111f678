package dev.pgorm.lang.ast;

import java.util.List;

/** A value in an argument or an assignment. */
public sealed interface Expression {

    Span span();

    /**
     * A text.
     *
     * @param value its characters after escapes
     * @param form how it was written
     */
    record Text(String value, Form form, Span span) implements Expression {
        /** How a text is written (sdl.md, decision 5). */
        public enum Form {
            QUOTED,
            TRIPLE_QUOTED,
            DOLLAR_QUOTED
        }
    }

    /** A number, as written. */
    record Numeric(String text, Span span) implements Expression {}

    /** A constant, dots included: {@code Cascade}, {@code true}, {@code address.city}. */
    record Constant(String path, Span span) implements Expression {}

    /** A call or an element with arguments: {@code now()}, {@code title(sort: Desc)}, {@code raw("…")}. */
    record Call(String name, Span nameSpan, List<Attribute.Argument> arguments, Span span) implements Expression {
        public Call {
            arguments = List.copyOf(arguments);
        }
    }

    /** {@code [a, b]}. */
    record Array(List<Expression> elements, Span span) implements Expression {
        public Array {
            elements = List.copyOf(elements);
        }
    }

    /** {@code { key: value, … }}. */
    record Structure(List<Entry> entries, Span span) implements Expression {
        public Structure {
            entries = List.copyOf(entries);
        }

        /** One entry of a structure. */
        public record Entry(Name key, Expression value) {}
    }
}
