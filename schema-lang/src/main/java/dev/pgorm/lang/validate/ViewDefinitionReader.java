package dev.pgorm.lang.validate;

import dev.pgorm.lang.ast.Attribute;
import dev.pgorm.lang.ast.Expression;
import dev.pgorm.lang.diagnostic.Diagnostics;
import dev.pgorm.lang.model.ViewDefinition;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads what makes a view an object of the database: {@code @@sql} and the options beside it. */
final class ViewDefinitionReader {

    /** The attributes that only views have. */
    static final List<String> ATTRIBUTES =
            List.of("sql", "materialized", "securityInvoker", "securityBarrier", "checkOption");

    private static final List<String> OF_TABLES = List.of("unlogged", "check");
    private static final List<String> OF_STORED = List.of("tablespace", "accessMethod");
    private static final List<String> OF_PLAIN_VIEWS = List.of("securityInvoker", "securityBarrier", "checkOption");

    private final Findings findings;
    private final Values values;

    ViewDefinitionReader(BlockContext context) {
        this.findings = context.findings();
        this.values = context.values();
    }

    /** Takes the attributes of a view; empty where it has no {@code @@sql}, so that somebody else defines it. */
    Optional<ViewDefinition> view(AttributeSet attributes) {
        OF_TABLES.forEach(each -> refuse(attributes, each, "a view"));
        if (!attributes.has("materialized")) {
            OF_STORED.forEach(each -> refuse(attributes, each, "a view without `@@materialized`"));
        }
        Optional<ArgumentSet> sql = attributes.single("sql");
        if (sql.isEmpty()) {
            refuse(attributes, "a view without `@@sql`");
            refuse(attributes, "with", "a view without `@@sql`");
            return Optional.empty();
        }
        boolean stored = attributes.has("materialized"); // whoever asks comes after its rows were read
        Optional<String> query = sql.get()
                .required("query")
                .flatMap(value -> stored ? values.sql(value) : values.sqlWithContexts(value))
                .map(ViewDefinitionReader::query);
        sql.get().finish(List.of("query"));
        Optional<ViewDefinition.Materialized> materialized = materialized(attributes);
        Map<String, String> options = materialized.isPresent() ? new LinkedHashMap<>() : options(attributes);
        return query.map(text ->
                new ViewDefinition(text, options, materialized, sql.get().span()));
    }

    private Optional<ViewDefinition.Materialized> materialized(AttributeSet attributes) {
        Optional<ArgumentSet> materialized = attributes.single("materialized");
        if (materialized.isEmpty()) {
            return Optional.empty();
        }
        OF_PLAIN_VIEWS.forEach(each -> refuse(attributes, each, "a materialized view"));
        boolean withData = materialized.get().takeFlag("withData").orElse(true);
        materialized.get().finish(List.of("withData"));
        return Optional.of(new ViewDefinition.Materialized(withData));
    }

    /** A model has none of them. */
    void model(AttributeSet attributes) {
        refuse(attributes, "a model");
    }

    private void refuse(AttributeSet attributes, String place) {
        ATTRIBUTES.forEach(each -> refuse(attributes, each, place));
    }

    private void refuse(AttributeSet attributes, String name, String place) {
        for (ArgumentSet each : attributes.repeated(name)) {
            findings.add(Diagnostics.builder(AdditionCode.OPTION_PLACE)
                    .at(each.span())
                    .with("option", "`" + each.display() + "`")
                    .with("place", place));
        }
    }

    private static String query(String text) {
        String query = text.strip();
        return query.endsWith(";") ? query.substring(0, query.length() - 1).stripTrailing() : query;
    }

    private Map<String, String> options(AttributeSet attributes) {
        Map<String, String> options = attributes
                .attribute("with")
                .map(attribute -> StorageReader.parameters(attribute.arguments(), values))
                .orElseGet(LinkedHashMap::new);
        flag(attributes, "securityInvoker").ifPresent(value -> options.put("security_invoker", value));
        flag(attributes, "securityBarrier").ifPresent(value -> options.put("security_barrier", value));
        attributes.single("checkOption").ifPresent(arguments -> {
            arguments
                    .required("option")
                    .flatMap(value -> values.choice(value, List.of("Local", "Cascaded")))
                    .ifPresent(choice -> options.put("check_option", choice.toLowerCase(Locale.ROOT)));
            arguments.finish(List.of("option"));
        });
        return options;
    }

    /** {@code @@securityInvoker} or {@code @@securityInvoker(false)}. */
    private Optional<String> flag(AttributeSet attributes, String name) {
        Optional<Attribute> attribute = attributes.attribute(name);
        if (attribute.isEmpty()) {
            return Optional.empty();
        }
        Optional<Expression> value =
                attribute.get().arguments().stream().findFirst().flatMap(Attribute.Argument::value);
        return value.isEmpty() ? Optional.of("true") : values.bool(value.get()).map(bool -> bool ? "true" : "false");
    }
}
