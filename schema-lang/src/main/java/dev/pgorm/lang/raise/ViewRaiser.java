package dev.pgorm.lang.raise;

import dev.pgorm.ir.StorageParameters;
import dev.pgorm.ir.View;
import dev.pgorm.ir.sql.SqlExpr;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Views to {@code view} blocks. */
final class ViewRaiser {

    private final NameBook names;
    private final TypeSpelling types;
    private final DefaultSpelling defaults;
    private final PartSpelling parts;
    private final Optional<String> usualSchema;

    ViewRaiser(NameBook names, PartSpelling parts, Optional<String> usualSchema) {
        this.names = names;
        this.parts = parts;
        this.types = new TypeSpelling(names);
        this.defaults = new DefaultSpelling(names);
        this.usualSchema = usualSchema;
    }

    String text(View view) {
        String block = names.block(view.name()).orElseThrow();
        ModelText text = new ModelText("view " + block, view.comment());
        view.columns().forEach(each -> column(view, each, text));
        text.blockAttribute("@@sql(" + SdlText.statement(view.query().text()) + ")");
        options(view.with()).forEach(text::blockAttribute);
        ModelRaiser.mapping(view.name(), block, usualSchema).forEach(text::blockAttribute);
        parts.view(view.address(), text);
        return text.text();
    }

    private void column(View view, View.Column column, ModelText text) {
        String field = names.field(view.name(), column.name());
        List<String> attributes = new ArrayList<>();
        column.defaultValue()
                .map(value -> "@default(" + defaultValue(value, column) + ")")
                .ifPresent(attributes::add);
        if (!field.equals(column.name().value())) {
            attributes.add("@map(" + SdlText.quoted(column.name().value()) + ")");
        }
        String type = types.base(column.type()) + (column.type().array() ? "[]" : "?");
        text.column(column.name(), field, type, attributes, column.comment());
    }

    private String defaultValue(SqlExpr value, View.Column column) {
        return defaults.of(value, column.type());
    }

    /** The options in words of their own where these say exactly what the catalogs store. */
    private static List<String> options(StorageParameters with) {
        List<String> attributes = new ArrayList<>();
        Map<String, String> others = new LinkedHashMap<>(with.values());
        flag(others, "security_invoker", "@@securityInvoker").ifPresent(attributes::add);
        flag(others, "security_barrier", "@@securityBarrier").ifPresent(attributes::add);
        String check = others.getOrDefault("check_option", "");
        if (check.equals("local") || check.equals("cascaded")) {
            attributes.add("@@checkOption(" + SdlNames.pascal(check) + ")");
            others.remove("check_option");
        }
        if (!others.isEmpty()) {
            attributes.add("@@with" + ElementSpelling.parameterArguments(StorageParameters.of(others)));
        }
        return attributes;
    }

    private static Optional<String> flag(Map<String, String> options, String name, String attribute) {
        boolean plain = "true".equals(options.get(name));
        if (plain) {
            options.remove(name);
        }
        return plain ? Optional.of(attribute) : Optional.empty();
    }
}
