package dev.pgorm.lang.validate;

import dev.pgorm.lang.ast.Block;
import dev.pgorm.lang.ast.Expression;
import dev.pgorm.lang.ast.Member;
import dev.pgorm.lang.ast.Span;
import dev.pgorm.lang.diagnostic.Diagnostics;
import dev.pgorm.lang.model.Datasource;
import dev.pgorm.lang.model.Generator;
import dev.pgorm.lang.validate.postgres.PreviewFeatures;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Reads {@code generator}. */
final class GeneratorReader {

    /** A generator and the preview features that it turns on. */
    record Read(Generator generator, Set<String> previewFeatures) {}

    private final Block block;
    private final Findings findings;
    private final Values values;
    private final Properties properties;
    private final TreeMap<String, String> settings = new TreeMap<>();

    GeneratorReader(Block block, Findings findings) {
        this.block = block;
        this.findings = findings;
        this.values = new Values(findings);
        this.properties = new Properties(block, "generator", findings);
    }

    Optional<Read> read() {
        if (!properties.complete()) {
            return Optional.empty();
        }
        properties
                .take("engineType")
                .ifPresent(value -> values.text(value).ifPresent(text -> settings.put("engineType", text)));
        Optional<Expression> provider = properties.take("provider");
        if (provider.isEmpty()) {
            properties.missing("provider");
        }
        provider.ifPresent(value -> setting("provider", value));
        properties.take("output").ifPresent(value -> setting("output", value));
        properties
                .take("binaryTargets")
                .ifPresent(value ->
                        values.list(value, each -> DatasourceReader.environmentOrText(each, values, findings)));
        Set<String> features = previewFeatures();
        properties.left().values().forEach(this::other);
        if (provider.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Read(new Generator(block.nameText(), settings, properties.span()), features));
    }

    private void setting(String key, Expression value) {
        DatasourceReader.environmentOrText(value, values, findings)
                .ifPresent(read -> settings.put(
                        key,
                        switch (read) {
                            case Datasource.Url.Literal literal -> literal.value();
                            case Datasource.Url.Environment environment -> "env:" + environment.variable();
                        }));
    }

    /** Settings of other generators: texts, names, numbers and lists of them. */
    private void other(Member.Assignment line) {
        line.value().ifPresent(value -> {
            switch (value) {
                case Expression.Text text -> settings.put(line.key().text(), text.value());
                case Expression.Constant constant -> settings.put(line.key().text(), constant.path());
                case Expression.Numeric number -> settings.put(line.key().text(), number.text());
                case Expression.Array array -> settings.put(line.key().text(), ExpressionText.of(array));
                case Expression.Call call -> setting(line.key().text(), call);
                case Expression.Structure structure -> values.wrong(structure, "a text, a name, a number or a list");
            }
        });
    }

    private Set<String> previewFeatures() {
        Set<String> features = new HashSet<>();
        Optional<Expression> value = properties.take("previewFeatures");
        if (value.isEmpty()) {
            return features;
        }
        Optional<List<Expression>> elements =
                values.list(value.get(), each -> values.text(each).map(text -> each));
        for (Expression element : elements.orElse(List.of())) {
            if (element instanceof Expression.Text text) {
                feature(text.value(), text.span()).ifPresent(features::add);
            }
        }
        return features;
    }

    private Optional<String> feature(String written, Span span) {
        Optional<String> canonical = PreviewFeatures.canonical(written);
        if (canonical.isEmpty()) {
            findings.add(Diagnostics.builder(ConfigurationCode.PREVIEW_UNKNOWN)
                    .at(span)
                    .with("feature", written)
                    .with("suggestion", Wording.closest(written, PreviewFeatures.active())));
            return canonical;
        }
        switch (PreviewFeatures.state(canonical.get())) {
            case ACTIVE -> {}
            case DEPRECATED ->
                findings.add(Diagnostics.builder(WarningCode.PREVIEW_DEPRECATED)
                        .at(span)
                        .with("feature", written));
            case RENAMED ->
                findings.add(Diagnostics.builder(WarningCode.PREVIEW_RENAMED)
                        .at(span)
                        .with("feature", written));
        }
        return canonical;
    }
}
