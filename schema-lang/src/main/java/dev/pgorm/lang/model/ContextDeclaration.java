package dev.pgorm.lang.model;

import dev.pgorm.lang.ast.Span;
import java.util.List;
import java.util.Optional;

/**
 * {@code context app { userId Uuid }}: settings of a transaction, under names and with types. The database knows nothing of it but the
 * settings that policies read; it makes no object.
 *
 * @param name what {@code ctx(…)} and programs call it
 * @param prefix what its settings begin with, without the dot behind it
 * @param members in order
 * @param documentation the comment above it
 * @param span where the name stands
 */
public record ContextDeclaration(
        String name, String prefix, List<Member> members, Optional<String> documentation, Span span) {

    public ContextDeclaration {
        members = List.copyOf(members);
    }

    /**
     * A value of the context.
     *
     * @param field its name, its type, and whether programs may leave it without a value
     * @param setting what the server calls it: {@code app.user_id}
     */
    public record Member(Field.Scalar field, String setting) {

        /** What {@code ctx(…)} and programs call it. */
        public String name() {
            return field.name();
        }
    }

    /** The member of a name; empty where there is none. */
    public Optional<Member> member(String called) {
        return members.stream().filter(each -> each.name().equals(called)).findFirst();
    }
}
