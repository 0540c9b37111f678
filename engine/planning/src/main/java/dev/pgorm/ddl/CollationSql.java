package dev.pgorm.ddl;

import dev.pgorm.ddl.DefinitionSql.Alteration;
import dev.pgorm.ddl.DefinitionSql.Aside;
import dev.pgorm.ir.Collation;
import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.ir.sql.QualifiedName;
import dev.pgorm.ir.sql.SqlWriter;
import java.util.List;
import java.util.Optional;

/** Statements about collations. */
final class CollationSql implements DefinitionSql.Kind<Collation> {

    @Override
    public Class<Collation> type() {
        return Collation.class;
    }

    @Override
    public void phrase(Collation collation, SqlWriter writer) {
        writer.sql("COLLATION ").name(collation.name());
    }

    @Override
    public String create(Collation collation) {
        SqlWriter writer = new SqlWriter()
                .sql("CREATE COLLATION ")
                .name(collation.name())
                .sql(" (provider = ")
                .serverText(collation.provider().sql());
        collation.locale().ifPresent(locale -> writer.sql(", locale = ").literal(locale));
        collation.order().ifPresent(locale -> writer.sql(", lc_collate = ").literal(locale));
        collation
                .characterTypes()
                .ifPresent(locale -> writer.sql(", lc_ctype = ").literal(locale));
        if (!collation.deterministic()) {
            writer.sql(", deterministic = false");
        }
        collation.rules().ifPresent(rules -> writer.sql(", rules = ").literal(rules));
        return writer.sql(")").toString();
    }

    /** Nothing about a collation can be altered. */
    @Override
    public Optional<List<Alteration>> alter(Collation before, Collation after) {
        return before.withComment(Optional.empty()).equals(after.withComment(Optional.empty()))
                ? Optional.of(List.of())
                : Optional.empty();
    }

    @Override
    public Aside aside(Collation collation, Identifier name) {
        QualifiedName aside = collation.name().sibling(name);
        return new Aside(
                List.of(rename(collation.name(), name)),
                List.of(rename(aside, collation.name().name())),
                new SqlWriter().sql("DROP COLLATION ").name(aside).toString());
    }

    private static String rename(QualifiedName from, Identifier to) {
        return new SqlWriter()
                .sql("ALTER COLLATION ")
                .name(from)
                .sql(" RENAME TO ")
                .identifier(to)
                .toString();
    }
}
