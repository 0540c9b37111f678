package dev.pgorm.lang.validate;

import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.ir.sql.SqlWriter;
import dev.pgorm.lang.ast.Expression;
import dev.pgorm.lang.ast.Span;
import dev.pgorm.lang.diagnostic.Diagnostics;
import dev.pgorm.lang.model.Field;
import dev.pgorm.lang.model.Field.FieldType;
import dev.pgorm.lang.model.Field.PrismaScalar;
import java.util.Optional;
import java.util.Set;

/** Reads {@code where:} of an index: SQL text, or Prisma's object of fields and values, which becomes SQL text. */
final class WhereReader {

    private static final Set<PrismaScalar> TEXTS = Set.of(PrismaScalar.STRING, PrismaScalar.DATE_TIME);
    private static final Set<PrismaScalar> NUMBERS =
            Set.of(PrismaScalar.INT, PrismaScalar.BIG_INT, PrismaScalar.FLOAT, PrismaScalar.DECIMAL);

    private final BlockContext context;
    private final ModelDraft draft;
    private final Findings findings;

    WhereReader(BlockContext context, ModelDraft draft) {
        this.context = context;
        this.draft = draft;
        this.findings = context.findings();
    }

    Optional<String> read(ArgumentSet arguments) {
        Optional<Expression> value = arguments.take("where");
        if (value.isPresent() && context.prisma() && !context.settings().preview("partialIndexes")) {
            findings.add(Diagnostics.builder(AttributeCode.WHERE_PREVIEW).at(arguments.spanOf("where")));
            return Optional.empty();
        }
        return value.isEmpty() ? Optional.empty() : predicate(value.get());
    }

    private Optional<String> predicate(Expression value) {
        if (value instanceof Expression.Structure structure) {
            return object(structure);
        }
        boolean raw = value instanceof Expression.Call call && call.name().equals("raw");
        if (!raw && context.prisma()) {
            findings.add(Diagnostics.builder(AttributeCode.WHERE_FORM).at(value.span()));
            return Optional.empty();
        }
        return context.values().sql(value);
    }

    private Optional<String> object(Expression.Structure structure) {
        if (structure.entries().isEmpty()) {
            findings.add(Diagnostics.builder(AttributeCode.WHERE_FORM)
                    .at(structure.span())
                    .help("empty"));
            return Optional.empty();
        }
        SqlWriter sql = new SqlWriter();
        boolean complete = true;
        for (Expression.Structure.Entry entry : structure.entries()) {
            if (!sql.isEmpty()) {
                sql.sql(" AND ");
            }
            complete &= condition(entry, sql);
        }
        return complete ? Optional.of(sql.toString()) : Optional.empty();
    }

    private boolean condition(Expression.Structure.Entry entry, SqlWriter sql) {
        String name = entry.key().text();
        Field.Scalar field = draft.scalars.get(name);
        if (field == null) {
            if (!draft.isBroken(name)) {
                findings.add(Diagnostics.builder(AttributeCode.UNKNOWN_FIELDS)
                        .at(entry.key().span())
                        .with("fields", "`" + name + "`")
                        .with("attribute", "where")
                        .with("model", draft.block.nameText())
                        .with("suggestion", Wording.closest(name, draft.scalars.keySet())));
            }
            return false;
        }
        sql.identifier(Identifier.of(field.columnName()));
        if (entry.value() instanceof Expression.Structure negated) {
            return negation(field, negated, sql);
        }
        return comparison(field, entry.value(), sql, false);
    }

    private boolean negation(Field.Scalar field, Expression.Structure negated, SqlWriter sql) {
        boolean onlyNot = negated.entries().size() == 1
                && negated.entries().getFirst().key().text().equals("not");
        if (!onlyNot) {
            findings.add(Diagnostics.builder(AttributeCode.WHERE_FORM)
                    .at(negated.span())
                    .help("not"));
            return false;
        }
        return comparison(field, negated.entries().getFirst().value(), sql, true);
    }

    private boolean comparison(Field.Scalar field, Expression value, SqlWriter sql, boolean negated) {
        if (value instanceof Expression.Constant constant && constant.path().equals("null")) {
            sql.sql(negated ? " IS NOT NULL" : " IS NULL");
            return true;
        }
        sql.sql(negated ? " <> " : " = ");
        return switch (value) {
            case Expression.Text text -> {
                sql.literal(text.value());
                yield fits(field, acceptsText(field.type()), "a text", value.span());
            }
            case Expression.Numeric number -> {
                sql.sql(number.text());
                yield fits(field, acceptsNumber(field.type()), "a number", value.span());
            }
            case Expression.Constant constant
            when isBoolean(constant) -> {
                sql.sql(constant.path());
                yield fits(field, accepts(field.type(), Set.of(PrismaScalar.BOOLEAN)), "a truth value", value.span());
            }
            case Expression.Constant constant -> wrongForm(value);
            case Expression.Call call -> wrongForm(value);
            case Expression.Array array -> wrongForm(value);
            case Expression.Structure structure -> wrongForm(value);
        };
    }

    private static boolean isBoolean(Expression.Constant constant) {
        return constant.path().equals("true") || constant.path().equals("false");
    }

    private boolean wrongForm(Expression value) {
        findings.add(
                Diagnostics.builder(AttributeCode.WHERE_FORM).at(value.span()).help("value"));
        return false;
    }

    private boolean fits(Field.Scalar field, boolean fits, String kind, Span span) {
        if (!fits) {
            findings.add(Diagnostics.builder(AttributeCode.WHERE_VALUE)
                    .at(span)
                    .with("field", field.name())
                    .with("kind", kind));
        }
        return fits;
    }

    private static boolean acceptsText(FieldType type) {
        return type instanceof FieldType.Enumeration || accepts(type, TEXTS);
    }

    private static boolean acceptsNumber(FieldType type) {
        return accepts(type, NUMBERS);
    }

    /** Types that Prisma's table does not know take any value. */
    private static boolean accepts(FieldType type, Set<PrismaScalar> scalars) {
        return switch (type) {
            case FieldType.Prisma prisma -> scalars.contains(prisma.scalar());
            case FieldType.Enumeration enumeration -> false;
            case FieldType.Native nativeType -> true;
            case FieldType.Declared declared -> true;
            case FieldType.Unsupported unsupported -> true;
            case FieldType.CompositeType composite -> false;
        };
    }
}
