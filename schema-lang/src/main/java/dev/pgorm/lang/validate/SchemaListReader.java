package dev.pgorm.lang.validate;

import dev.pgorm.lang.ast.Attribute;
import dev.pgorm.lang.ast.Expression;
import dev.pgorm.lang.ast.Name;
import dev.pgorm.lang.ast.Span;
import dev.pgorm.lang.diagnostic.Diagnostics;
import dev.pgorm.lang.model.Datasource.SchemaDeclaration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads {@code schemas = ["public", auth(owner: app, comment: "Who may come in"), schema("odd name", owner: app)]}. */
final class SchemaListReader {

    private static final List<String> ARGUMENTS = List.of("owner", "comment");
    private static final String ANY_NAME = "schema";

    private final Findings findings;
    private final Values values;
    private final boolean prisma;

    SchemaListReader(Findings findings, boolean prisma) {
        this.findings = findings;
        this.values = new Values(findings);
        this.prisma = prisma;
    }

    Optional<List<SchemaDeclaration>> read(Properties properties) {
        Optional<Expression> value = properties.take("schemas");
        Optional<List<SchemaDeclaration>> all = value.flatMap(list -> values.list(list, this::schema));
        if (all.filter(List::isEmpty).isPresent()) {
            findings.add(Diagnostics.builder(ConfigurationCode.SCHEMAS_EMPTY)
                    .at(value.orElseThrow().span()));
        }
        Map<String, Span> seen = new HashMap<>();
        for (SchemaDeclaration each : all.orElse(List.of())) {
            Span first = seen.putIfAbsent(each.name(), each.span());
            if (first != null) {
                findings.add(Diagnostics.builder(ConfigurationCode.SCHEMA_TWICE)
                        .at(each.span())
                        .with("schema", each.name())
                        .label(first, "first"));
            }
        }
        return all;
    }

    private Optional<SchemaDeclaration> schema(Expression value) {
        if (value instanceof Expression.Call call && !prisma) {
            return Optional.of(withDetails(call));
        }
        return values.text(value)
                .filter(text -> value instanceof Expression.Text)
                .map(name -> new SchemaDeclaration(name, Optional.empty(), Optional.empty(), value.span()));
    }

    private SchemaDeclaration withDetails(Expression.Call call) {
        Map<String, String> read = new HashMap<>();
        for (Attribute.Argument argument : call.arguments()) {
            String name = argument.name().map(Name::text).orElse("");
            boolean called = name.isEmpty() && call.name().equals(ANY_NAME) && !read.containsKey(name);
            if (!called && (!ARGUMENTS.contains(name) || read.containsKey(name))) {
                findings.add(Diagnostics.builder(AdditionCode.SCHEMA_ARGUMENT)
                        .at(argument.span())
                        .with("argument", name)
                        .with("schema", call.name())
                        .help(name.isEmpty() ? "unnamed" : ARGUMENTS.contains(name) ? "twice" : "unknown"));
            } else {
                argument.value()
                        .flatMap(value -> name.equals("owner")
                                ? new GrantReader(values).role(value, "owner")
                                : values.text(value))
                        .ifPresent(text -> read.put(name, text));
            }
        }
        return new SchemaDeclaration(
                read.getOrDefault("", call.name()),
                Optional.ofNullable(read.get("owner")),
                Optional.ofNullable(read.get("comment")).filter(text -> !text.isEmpty()),
                call.span());
    }
}
