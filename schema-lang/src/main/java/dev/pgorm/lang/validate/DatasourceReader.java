package dev.pgorm.lang.validate;

import dev.pgorm.lang.ast.Block;
import dev.pgorm.lang.ast.BlockKind;
import dev.pgorm.lang.ast.Expression;
import dev.pgorm.lang.ast.Member;
import dev.pgorm.lang.ast.Span;
import dev.pgorm.lang.diagnostic.Diagnostics;
import dev.pgorm.lang.model.Datasource;
import dev.pgorm.lang.model.Datasource.ExtensionDeclaration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads {@code datasource} (and {@code config}, its earlier spelling). */
final class DatasourceReader {

    private static final List<String> KNOWN =
            List.of("provider", "url", "directUrl", "shadowDatabaseUrl", "relationMode", "schemas", "extensions");
    private static final List<String> ADDITIONS = List.of("comments", "manage", "exclude", "owner");
    private static final Set<String> OTHER_DATABASES = Set.of("mysql", "sqlite", "sqlserver", "mongodb", "cockroachdb");

    /** A datasource and whether it turns on the whole language. */
    record Read(Datasource datasource, Optional<List<String>> schemas, boolean wholeLanguage) {}

    private final Block block;
    private final boolean prisma;
    private final boolean extensionsPreview;
    private final Findings findings;
    private final Values values;
    private final Properties properties;

    /**
     * @param prisma whether the block stands in a file of Prisma's language
     * @param extensionsPreview whether a generator turns on {@code postgresqlExtensions}
     */
    DatasourceReader(Block block, boolean prisma, boolean extensionsPreview, Findings findings) {
        this.block = block;
        this.prisma = prisma;
        this.extensionsPreview = extensionsPreview;
        this.findings = findings;
        this.values = new Values(findings);
        this.properties = new Properties(block, block.kind() == BlockKind.CONFIG ? "config" : "datasource", findings);
    }

    /** {@code pgorm = true}. */
    static boolean saysPgorm(Block block) {
        return block.members().stream()
                .anyMatch(each -> each instanceof Member.Assignment assignment
                        && assignment.key().text().equals("pgorm")
                        && assignment.value().isPresent()
                        && assignment.value().get() instanceof Expression.Constant constant
                        && constant.path().equals("true"));
    }

    Optional<Read> read() {
        if (!properties.complete()) {
            return Optional.empty();
        }
        Optional<String> provider = provider();
        if (provider.isEmpty()) {
            return Optional.empty();
        }
        properties.take("pgorm").ifPresent(values::bool);
        Datasource.RelationMode relationMode = relationMode();
        Optional<List<ExtensionDeclaration>> extensions =
                new ExtensionReader(findings, prisma, extensionsPreview).read(properties);
        Optional<Datasource.Url> url = url("url");
        Optional<Datasource.Url> shadow =
                url("shadowDatabaseUrl").filter(each -> !each.equals(new Datasource.Url.Literal("")));
        Optional<Datasource.Url> directUrl = url("directUrl");
        checkShadow(shadow, url, directUrl);
        properties
                .takeLine("previewFeatures")
                .ifPresent(line -> findings.add(Diagnostics.builder(ConfigurationCode.PREVIEW_IN_DATASOURCE)
                        .at(line.span())));
        Optional<List<Datasource.SchemaDeclaration>> schemas = new SchemaListReader(findings, prisma).read(properties);
        refuseAdditions();
        Optional<String> owner =
                properties.take("owner").flatMap(value -> new GrantReader(values).role(value, "owner"));
        boolean comments = properties.take("comments").flatMap(values::bool).orElse(false);
        List<String> manage = texts("manage");
        List<String> exclude = texts("exclude");
        properties.finish(KNOWN);
        Datasource datasource = new Datasource(
                block.nameText().isEmpty() ? "db" : block.nameText(),
                provider.get(),
                url,
                directUrl,
                schemas.orElse(List.of()),
                extensions,
                relationMode,
                owner,
                comments,
                manage,
                exclude,
                properties.span());
        return Optional.of(new Read(datasource, schemas.map(declared -> datasource.schemas()), !prisma));
    }

    private Optional<String> provider() {
        Optional<Expression> value = properties.take("provider");
        if (value.isEmpty()) {
            if (block.kind() == BlockKind.CONFIG || !prisma) {
                return Optional.of("postgresql");
            }
            properties.missing("provider");
            return Optional.empty();
        }
        if (value.get() instanceof Expression.Call call && call.name().equals("env")) {
            findings.add(Diagnostics.builder(ConfigurationCode.ENVIRONMENT_NOT_ALLOWED)
                    .at(call.span())
                    .with("property", "provider"));
            return Optional.empty();
        }
        Optional<String> provider = values.text(value.get());
        if (provider.filter(each -> each.equals("postgresql") || each.equals("postgres"))
                .isPresent()) {
            return provider;
        }
        provider.ifPresent(
                each -> findings.add(unknownProvider(each, value.get().span())));
        return Optional.empty();
    }

    private static Diagnostics.Builder unknownProvider(String provider, Span span) {
        boolean other = OTHER_DATABASES.contains(provider);
        return Diagnostics.builder(other ? ConfigurationCode.PROVIDER_OTHER : ConfigurationCode.PROVIDER_UNKNOWN)
                .at(span)
                .with("provider", provider);
    }

    private Datasource.RelationMode relationMode() {
        Optional<Member.Assignment> old = properties.takeLine("referentialIntegrity");
        old.ifPresent(line -> findings.add(Diagnostics.builder(WarningCode.REFERENTIAL_INTEGRITY)
                .at(line.key().span())));
        Optional<Member.Assignment> current = properties.takeLine("relationMode");
        if (old.isPresent() && current.isPresent()) {
            findings.add(Diagnostics.builder(ConfigurationCode.RELATION_MODE_TWICE)
                    .at(old.get().span()));
            return Datasource.RelationMode.FOREIGN_KEYS;
        }
        Optional<Expression> value = current.or(() -> old).flatMap(Member.Assignment::value);
        Optional<String> mode = value.flatMap(values::text);
        if (mode.isPresent() && !Set.of("prisma", "foreignKeys").contains(mode.get())) {
            findings.add(Diagnostics.builder(ConfigurationCode.RELATION_MODE)
                    .at(value.get().span())
                    .with("mode", mode.get())
                    .with("suggestion", Wording.closest(mode.get(), List.of("prisma", "foreignKeys"))));
        }
        return mode.filter("prisma"::equals).isPresent()
                ? Datasource.RelationMode.PRISMA
                : Datasource.RelationMode.FOREIGN_KEYS;
    }

    private Optional<Datasource.Url> url(String key) {
        return properties.take(key).flatMap(value -> environmentOrText(value, values, findings));
    }

    /** A text or {@code env("NAME")}. */
    static Optional<Datasource.Url> environmentOrText(Expression value, Values values, Findings findings) {
        if (!(value instanceof Expression.Call call)) {
            return values.text(value).map(Datasource.Url.Literal::new);
        }
        Optional<String> variable = call.name().equals("env")
                ? DefaultReader.onlyArgument(call.arguments())
                        .filter(Expression.Text.class::isInstance)
                        .map(text -> ((Expression.Text) text).value())
                : Optional.empty();
        if (variable.isEmpty()) {
            findings.add(Diagnostics.builder(ConfigurationCode.ENVIRONMENT_FORM).at(call.span()));
        }
        return variable.map(Datasource.Url.Environment::new);
    }

    private void checkShadow(
            Optional<Datasource.Url> shadow, Optional<Datasource.Url> url, Optional<Datasource.Url> directUrl) {
        for (Map.Entry<String, Optional<Datasource.Url>> other :
                Map.of("url", url, "directUrl", directUrl).entrySet()) {
            if (shadow.isPresent() && shadow.equals(other.getValue())) {
                findings.add(Diagnostics.builder(ConfigurationCode.SHADOW_SAME)
                        .at(properties.span())
                        .with("property", other.getKey()));
            }
        }
    }

    private void refuseAdditions() {
        if (!prisma) {
            return;
        }
        for (String addition : ADDITIONS) {
            properties
                    .takeLine(addition)
                    .ifPresent(line -> findings.add(Diagnostics.builder(AdditionCode.ADDITION_IN_PRISMA)
                            .at(line.key().span())
                            .with("what", "the property `" + addition + "`")));
        }
    }

    private List<String> texts(String key) {
        return properties
                .take(key)
                .flatMap(value -> values.list(value, values::text))
                .orElse(List.of());
    }
}
