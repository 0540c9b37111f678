package dev.pgorm.lang.ast;

import java.util.List;
import java.util.Optional;

/** Something that stands on its own line inside a block. */
public sealed interface Member {

    /** The whole member, documentation included. */
    Span span();

    /**
     * {@code name Type attributes}; in an enum the type is always empty.
     *
     * @param type the type; empty after a syntax error and for enum values
     */
    record Field(
            Name name,
            Optional<TypeExpression> type,
            List<Attribute> attributes,
            Optional<String> documentation,
            Span span)
            implements Member {
        public Field {
            attributes = List.copyOf(attributes);
        }
    }

    /** {@code @@attribute(…)}. */
    record BlockAttribute(Attribute attribute, Optional<String> documentation, Span span) implements Member {}

    /** {@code key = value}; the value is empty after a syntax error. */
    record Assignment(Name key, Optional<Expression> value, Optional<String> documentation, Span span)
            implements Member {}
}
