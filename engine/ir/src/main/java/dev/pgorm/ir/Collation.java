package dev.pgorm.ir;

import dev.pgorm.ir.sql.QualifiedName;
import java.util.List;
import java.util.Optional;

/**
 * A collation (PostgreSQL: CREATE COLLATION). The version that its library had when it was made is no part of it: that is the
 * machine's, and only tells when indexes should be built anew.
 *
 * @param name its name
 * @param provider whose rules it follows
 * @param locale the locale, where order and character types have the same one
 * @param order LC_COLLATE, where it is not the same as the character types'; else empty
 * @param characterTypes LC_CTYPE, where it is not the same as the order's; else empty
 * @param deterministic whether only equal bytes are equal
 * @param rules ICU rules on top of the locale's
 * @param comment its comment
 */
public record Collation(
        QualifiedName name,
        Provider provider,
        Optional<String> locale,
        Optional<String> order,
        Optional<String> characterTypes,
        boolean deterministic,
        Optional<String> rules,
        Optional<String> comment)
        implements Definition {

    /** Whose rules a collation follows. */
    public enum Provider {
        LIBC("libc"),
        ICU("icu"),
        BUILTIN("builtin");

        private final String sql;

        Provider(String sql) {
            this.sql = sql;
        }

        /** The provider's name in SQL. */
        public String sql() {
            return sql;
        }
    }

    /** The address of a collation that something may state. */
    public static List<ObjectAddress> addresses(Optional<QualifiedName> collation) {
        return collation
                .map(each -> ObjectAddress.of(DefinitionKind.COLLATION, each))
                .map(List::of)
                .orElse(List.of());
    }

    @Override
    public ObjectAddress address() {
        return ObjectAddress.of(DefinitionKind.COLLATION, name);
    }

    @Override
    public List<ObjectAddress> references() {
        return List.of();
    }

    @Override
    public Optional<QualifiedName> callName() {
        return Optional.of(name);
    }

    @Override
    public Collation withComment(Optional<String> other) {
        return new Collation(name, provider, locale, order, characterTypes, deterministic, rules, other);
    }

    @Override
    public Collation renamed(NewNames names) {
        return new Collation(
                names.name(DefinitionKind.COLLATION, name),
                provider,
                locale,
                order,
                characterTypes,
                deterministic,
                rules,
                comment);
    }
}
