package dev.pgorm.plan;

import dev.pgorm.ir.CatalogObject;
import dev.pgorm.ir.Column;
import dev.pgorm.ir.CompositeType;
import dev.pgorm.ir.Definition;
import dev.pgorm.ir.Domain;
import dev.pgorm.ir.ObjectAddress;
import dev.pgorm.ir.TypeReference;
import dev.pgorm.ir.sql.QualifiedName;
import dev.pgorm.ir.sql.SqlExpr;
import dev.pgorm.ir.sql.SqlWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How the values of a column get into its new type: domains as what they are based on, the old version of a swapped type
 * through text or, where its attributes change, row by row.
 */
final class ValueConversion {

    private static final String TEXT = "::text";
    private static final String TEXT_ARRAY = "::text[]";

    private final ObjectAddress column;
    private final PlanContext context;

    private ValueConversion(ObjectAddress column, PlanContext context) {
        this.column = column;
        this.context = context;
    }

    /**
     * USING; empty where PostgreSQL converts by itself.
     *
     * @throws PlanException where no expression does
     */
    static Optional<SqlExpr> using(QualifiedName table, Column before, Column after, PlanContext context) {
        ValueConversion conversion = new ValueConversion(References.column(table, after.name()), context);
        if (!conversion.reachesSwapped(before.type())) {
            TypeReference from = context.before().base(before.type());
            TypeReference to = context.after().base(after.type());
            return from.equals(to) ? Optional.empty() : TypeConversion.using(after.name(), from, to);
        }
        String value = SqlWriter.quote(after.name());
        return conversion.convert(value, before.type(), after.type()).map(SqlExpr::written);
    }

    /** The value as one of the new type; empty where it can be assigned as it is. */
    private Optional<String> convert(String value, TypeReference from, TypeReference to) {
        if (!reachesSwapped(from)) {
            if (from.equals(to)) {
                return Optional.empty();
            }
            TypeReference old = context.before().base(from);
            TypeReference young = context.after().base(to);
            boolean direct = old.equals(young) || TypeConversion.isDirect(old, young);
            String bridge = direct ? "" : old.array() && young.array() ? TEXT_ARRAY : TEXT;
            return Optional.of(value + bridge + "::" + to.sql());
        }
        Optional<CatalogObject> old = definition(from, context.before());
        Optional<CatalogObject> young = definition(to, context.after());
        if (!from.array() && old.orElse(null) instanceof Domain domain) {
            return convert(value, domain.base(), to);
        }
        if (!to.array() && young.orElse(null) instanceof Domain domain) {
            return convert(value, from, domain.base());
        }
        if (!from.array()
                && !to.array()
                && old.orElse(null) instanceof CompositeType row
                && young.orElse(null) instanceof CompositeType other) {
            return Optional.of(row(value, row, to, other));
        }
        if (from.array() && to.array() && isSameUnderDomains(from, to)) {
            return Optional.empty();
        }
        if (!isReadAlike(from, to)) {
            throw new PlanException(new PlanFailure.NotConvertible(column, from.sql(), to.sql()));
        }
        String text = value + (from.array() && to.array() ? TEXT_ARRAY : TEXT);
        return Optional.of(text.endsWith("::" + to.sql()) ? text : text + "::" + to.sql());
    }

    /** Whether only domains lie between the two, whose elements PostgreSQL converts by itself. */
    private boolean isSameUnderDomains(TypeReference from, TypeReference to) {
        TypeReference old = context.before().base(from);
        return !reachesSwapped(old) && old.equals(context.after().base(to));
    }

    private static Optional<CatalogObject> definition(TypeReference type, References references) {
        return type instanceof TypeReference.Named named ? references.type(named.name()) : Optional.empty();
    }

    private boolean reachesSwapped(TypeReference type) {
        if (context.swaps().concern(type)) {
            return true;
        }
        return definition(type, context.before()).stream()
                .filter(Definition.class::isInstance)
                .map(Definition.class::cast)
                .flatMap(each -> each.types().stream())
                .anyMatch(this::reachesSwapped);
    }

    private String row(String value, CompositeType before, TypeReference to, CompositeType after) {
        List<String> fields = new ArrayList<>();
        for (CompositeType.Attribute attribute : after.attributes()) {
            Optional<CompositeType.Attribute> old = before.attribute(attribute.name());
            if (old.isEmpty()) {
                fields.add("NULL");
            } else {
                String field = new SqlWriter()
                        .sql("(")
                        .serverText(value)
                        .sql(").")
                        .identifier(attribute.name())
                        .toString();
                fields.add(convert(field, old.get().type(), attribute.type()).orElse(field));
            }
        }
        return new SqlWriter()
                .sql("CASE WHEN ")
                .serverText(value)
                .sql(" IS DISTINCT FROM NULL THEN ROW(")
                .join(fields, ", ", SqlWriter::serverText)
                .sql(")::")
                .serverText(to.sql())
                .sql(" END")
                .toString();
    }

    /** Whether the text of every old value is one of the new type: rows in text are told apart by their places only. */
    private boolean isReadAlike(TypeReference from, TypeReference to) {
        Optional<CatalogObject> old = definition(from, context.before());
        Optional<CatalogObject> young = definition(to, context.after());
        if (old.orElse(null) instanceof Domain domain) {
            return isReadAlike(domain.base(), to);
        }
        if (young.orElse(null) instanceof Domain domain) {
            return isReadAlike(from, domain.base());
        }
        if (old.orElse(null) instanceof CompositeType row && young.orElse(null) instanceof CompositeType other) {
            if (row.attributes().size() != other.attributes().size()) {
                return false;
            }
            for (int i = 0; i < row.attributes().size(); i++) {
                CompositeType.Attribute first = row.attributes().get(i);
                CompositeType.Attribute second = other.attributes().get(i);
                if (!first.name().equals(second.name()) || !isReadAlike(first.type(), second.type())) {
                    return false;
                }
            }
        }
        return true;
    }
}
