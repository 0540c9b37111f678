package dev.pgorm.lang.raise;

import dev.pgorm.ir.Constraint;
import dev.pgorm.ir.Constraint.Deferrability;
import dev.pgorm.ir.Index;
import dev.pgorm.ir.Index.OperatorClass;
import dev.pgorm.ir.StorageParameters;
import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.ir.sql.QualifiedName;
import dev.pgorm.ir.sql.SqlWriter;
import dev.pgorm.lang.lower.CollationNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Parts that several kinds of declarations share: index elements, collations, storage parameters, deferrability. */
final class ElementSpelling {

    private final NameBook names;
    private final CollationNames collations;

    ElementSpelling(NameBook names, CollationNames collations) {
        this.names = names;
        this.collations = collations;
    }

    /** {@code [a, b(sort: Desc), expr("lower(c)")]}. */
    String elements(QualifiedName table, List<Index.Element> elements) {
        return SdlText.list(elements.stream().map(each -> element(table, each)).toList());
    }

    private String element(QualifiedName table, Index.Element element) {
        return element(table, element, List.of());
    }

    /** One element with further options. */
    String element(QualifiedName table, Index.Element element, List<String> more) {
        List<String> options = new ArrayList<>();
        if (element.descending()) {
            options.add("sort: Desc");
        }
        if (element.nullsFirst() != element.descending()) {
            options.add(element.nullsFirst() ? "nulls: First" : "nulls: Last");
        }
        element.operatorClass().ifPresent(each -> options.add("ops: raw(" + SdlText.quoted(sql(each)) + ")"));
        element.collation().ifPresent(each -> options.add("collate: " + collation(each)));
        options.addAll(more);
        return switch (element.key()) {
            case Index.ColumnKey column -> names.field(table, column.column()) + SdlText.arguments(options);
            case Index.ExpressionKey expression -> {
                options.addFirst(SdlText.quoted(expression.expression().text()));
                yield "expr" + SdlText.arguments(options);
            }
        };
    }

    private static String sql(OperatorClass operatorClass) {
        SqlWriter writer = new SqlWriter();
        operatorClass.schema().ifPresent(schema -> writer.identifier(schema).sql("."));
        writer.identifier(operatorClass.name());
        if (!operatorClass.parameters().isEmpty()) {
            List<Map.Entry<String, String>> parameters =
                    List.copyOf(operatorClass.parameters().values().entrySet());
            writer.sql("(")
                    .join(
                            parameters,
                            ", ",
                            (each, parameter) ->
                                    each.serverText(parameter.getKey()).sql("=").literal(parameter.getValue()));
            writer.sql(")");
        }
        return writer.toString();
    }

    /** A collation's name as a text: one of PostgreSQL's own alone, others with their schema. */
    String collation(QualifiedName collation) {
        String plain = collation.name().value();
        for (String written : List.of(plain, collation.toString())) {
            if (collations.of(written).equals(collation)) {
                return SdlText.quoted(written);
            }
        }
        return SdlText.quoted(alwaysQuoted(collation.schema().value()) + "." + alwaysQuoted(plain));
    }

    private static String alwaysQuoted(String part) {
        return "\"" + part.replace("\"", "\"\"") + "\"";
    }

    /** {@code include: [a, b]}. */
    Optional<String> include(QualifiedName table, List<Identifier> columns) {
        return columns.isEmpty()
                ? Optional.empty()
                : Optional.of("include: " + SdlText.list(names.fields(table, columns)));
    }

    /** {@code with: { fillfactor: 70 }}. */
    static Optional<String> with(StorageParameters parameters) {
        return parameters.isEmpty()
                ? Optional.empty()
                : Optional.of("with: { " + String.join(", ", parameters(parameters)) + " }");
    }

    /** {@code (fillfactor: 70)}; as an object where a name has a dot. */
    static String parameterArguments(StorageParameters parameters) {
        boolean plain = parameters.values().keySet().stream().allMatch(SdlNames::isName);
        String inside = String.join(", ", parameters(parameters));
        return plain ? "(" + inside + ")" : "({ " + inside + " })";
    }

    /** {@code fillfactor: 70}, one a parameter. */
    static List<String> parameters(StorageParameters parameters) {
        return parameters.values().entrySet().stream()
                .map(each -> key(each.getKey()) + ": " + parameterValue(each.getValue()))
                .toList();
    }

    private static String key(String name) {
        return SdlNames.isName(name) ? name : SdlText.quoted(name);
    }

    private static String parameterValue(String value) {
        boolean plain = value.matches("-?[0-9]+(\\.[0-9]+)?|[A-Za-z_][A-Za-z0-9_]*");
        return plain ? value : SdlText.quoted(value);
    }

    /** {@code notValid: true} or {@code notEnforced: true}. */
    static Optional<String> validity(Constraint.Validity validity) {
        return switch (validity) {
            case VALIDATED -> Optional.empty();
            case NOT_VALID -> Optional.of("notValid: true");
            case NOT_ENFORCED -> Optional.of("notEnforced: true");
        };
    }

    /** {@code deferrable: InitiallyDeferred}. */
    static Optional<String> deferrable(Deferrability deferrability) {
        return switch (deferrability) {
            case NOT_DEFERRABLE -> Optional.empty();
            case INITIALLY_IMMEDIATE -> Optional.of("deferrable: InitiallyImmediate");
            case INITIALLY_DEFERRED -> Optional.of("deferrable: InitiallyDeferred");
        };
    }
}
