package dev.pgorm.ir;

import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.ir.sql.QualifiedName;
import dev.pgorm.ir.sql.SqlExpr;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A domain (PostgreSQL: CREATE DOMAIN).
 *
 * @param name its name
 * @param base the type that it is based on
 * @param collation COLLATE, where it is not that of the base type
 * @param defaultValue DEFAULT
 * @param notNull NOT NULL
 * @param checks its CHECK constraints, sorted by name
 * @param comment its comment
 */
public record Domain(
        QualifiedName name,
        TypeReference base,
        Optional<QualifiedName> collation,
        Optional<SqlExpr> defaultValue,
        Optional<NotNull> notNull,
        List<Check> checks,
        Optional<String> comment)
        implements Definition {

    public Domain {
        checks = checks.stream().sorted((a, b) -> a.name().compareTo(b.name())).toList();
    }

    /**
     * That it refuses NULL.
     *
     * @param name the constraint's name, where it is not the usual one; servers before PostgreSQL 17 have none
     * @param comment the constraint's comment
     */
    public record NotNull(Optional<Identifier> name, Optional<String> comment) {

        /** The same under a name, which is the usual one where it has none of its own. */
        public NotNull named(Identifier usual) {
            return new NotNull(Optional.of(name.orElse(usual)), comment);
        }

        /** NOT NULL with nothing else said. */
        public static NotNull plain() {
            return new NotNull(Optional.empty(), Optional.empty());
        }
    }

    /**
     * A check.
     *
     * @param name the constraint's name
     * @param expression what has to hold for VALUE
     * @param validated false for NOT VALID
     * @param comment the constraint's comment
     */
    public record Check(Identifier name, SqlExpr expression, boolean validated, Optional<String> comment) {}

    @Override
    public ObjectAddress address() {
        return ObjectAddress.of(DefinitionKind.DOMAIN, name);
    }

    /** The check of that name. */
    public Optional<Check> check(Identifier checkName) {
        return checks.stream().filter(each -> each.name().equals(checkName)).findFirst();
    }

    @Override
    public List<ObjectAddress> references() {
        return Collation.addresses(collation);
    }

    @Override
    public List<TypeReference> types() {
        return List.of(base);
    }

    @Override
    public Optional<QualifiedName> callName() {
        return Optional.of(name);
    }

    @Override
    public boolean isType() {
        return true;
    }

    @Override
    public Domain withComment(Optional<String> other) {
        return new Domain(name, base, collation, defaultValue, notNull, checks, other);
    }

    /** The same that refuses NULL otherwise. */
    public Domain withNotNull(Optional<NotNull> other) {
        return new Domain(name, base, collation, defaultValue, other, checks, comment);
    }

    @Override
    public Domain renamed(NewNames names) {
        return new Domain(
                names.name(DefinitionKind.DOMAIN, name),
                names.type(base),
                collation.map(each -> names.name(DefinitionKind.COLLATION, each)),
                defaultValue.map(names::text),
                notNull,
                checks.stream()
                        .map(each ->
                                new Check(each.name(), names.text(each.expression()), each.validated(), each.comment()))
                        .toList(),
                comment);
    }

    @Override
    public List<SqlExpr> texts() {
        List<SqlExpr> texts = new ArrayList<>();
        defaultValue.ifPresent(texts::add);
        checks.forEach(each -> texts.add(each.expression()));
        return texts;
    }
}
