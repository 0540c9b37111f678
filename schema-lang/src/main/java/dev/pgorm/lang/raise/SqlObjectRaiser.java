package dev.pgorm.lang.raise;

import dev.pgorm.ir.Catalog;
import dev.pgorm.ir.Collation;
import dev.pgorm.ir.Definition;
import dev.pgorm.ir.Domain;
import dev.pgorm.ir.RangeType;
import dev.pgorm.ir.TextSearchConfiguration;
import dev.pgorm.ir.TextSearchDictionary;
import dev.pgorm.ir.TypeReference;
import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.ir.sql.QualifiedName;
import dev.pgorm.lang.lower.ServerNames;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Domains, range types, collations and text search to blocks with SQL names. */
final class SqlObjectRaiser {

    /** A longer heading has its attributes in a body. */
    private static final int WIDTH = 120;

    private final Catalog catalog;
    private final NameBook names;
    private final ElementSpelling elements;
    private final OwnerSpelling owners;
    private final TypeSpelling types;
    private final DefaultSpelling defaults;

    SqlObjectRaiser(Catalog catalog, NameBook names, ElementSpelling elements, OwnerSpelling owners) {
        this.catalog = catalog;
        this.names = names;
        this.elements = elements;
        this.owners = owners;
        this.types = new TypeSpelling(names);
        this.defaults = new DefaultSpelling(names);
    }

    /** The blocks, kind by kind. */
    List<String> texts() {
        List<String> texts = new ArrayList<>();
        catalog.all(Domain.class).forEach(each -> texts.add(domain(each)));
        catalog.all(RangeType.class).forEach(each -> texts.add(range(each)));
        Set<String> collations = new HashSet<>();
        catalog.all(Collation.class).forEach(each -> texts.add(collation(each, collations)));
        Set<String> dictionaries = new HashSet<>();
        catalog.all(TextSearchDictionary.class).forEach(each -> texts.add(dictionary(each, dictionaries)));
        Set<String> configurations = new HashSet<>();
        catalog.all(TextSearchConfiguration.class).forEach(each -> texts.add(configuration(each, configurations)));
        return texts;
    }

    private String domain(Domain domain) {
        List<String> attributes = new ArrayList<>();
        domain.collation().ifPresent(each -> attributes.add("collate(" + elements.collation(each) + ")"));
        domain.notNull().ifPresent(each -> attributes.add(notNull(each)));
        domain.defaultValue().ifPresent(each -> attributes.add("default(" + defaults.of(each, domain.base()) + ")"));
        Set<Identifier> usualNames = new HashSet<>();
        domain.checks().forEach(each -> attributes.add(check(domain, each, usualNames)));
        return inOneLine("domain", domain, domain.name(), domain.base(), attributes);
    }

    private static String notNull(Domain.NotNull notNull) {
        List<String> arguments = new ArrayList<>();
        notNull.name().ifPresent(each -> arguments.add("map: " + SdlText.quoted(each.value())));
        notNull.comment().ifPresent(each -> arguments.add(SdlText.comment(each)));
        return "notNull" + SdlText.arguments(arguments);
    }

    private static String check(Domain domain, Domain.Check check, Set<Identifier> usualNames) {
        List<String> arguments = new ArrayList<>();
        arguments.add(SdlText.expression(check.expression()));
        boolean usual = check.name().equals(ServerNames.check(domain.name().name(), Optional.empty()));
        if (!usual || !usualNames.add(check.name())) {
            arguments.add("map: " + SdlText.quoted(check.name().value()));
        }
        if (!check.validated()) {
            arguments.add("notValid: true");
        }
        check.comment().ifPresent(each -> arguments.add(SdlText.comment(each)));
        return "check" + SdlText.arguments(arguments);
    }

    private String range(RangeType range) {
        List<String> attributes = new ArrayList<>();
        range.operatorClass().ifPresent(each -> attributes.add("subtypeOpclass(" + SqlSpelling.value(each) + ")"));
        range.collation().ifPresent(each -> attributes.add("collate(" + elements.collation(each) + ")"));
        range.canonical().ifPresent(each -> attributes.add("canonical(" + SqlSpelling.value(each) + ")"));
        range.difference().ifPresent(each -> attributes.add("subtypeDiff(" + SqlSpelling.value(each) + ")"));
        range.multirange()
                .ifPresent(each -> attributes.add("multirangeTypeName("
                        + SqlSpelling.value(
                                each, name -> name.schema().equals(range.name().schema()))
                        + ")"));
        return inOneLine("range", range, range.name(), range.subtype(), attributes);
    }

    private String inOneLine(
            String keyword, Definition object, QualifiedName name, TypeReference type, List<String> attributes) {
        String heading =
                keyword + " " + names.block(name).orElseThrow() + " " + types.base(type) + (type.array() ? "[]" : "");
        List<String> all = new ArrayList<>(attributes);
        all.addAll(names.mapping(name));
        owners.of(object.address()).ifPresent(role -> all.add("owner(" + role + ")"));
        String line = heading + all.stream().map(each -> " @" + each).reduce("", String::concat);
        return line.length() <= WIDTH
                ? lines(object.comment(), List.of(line))
                : block(
                        object.comment(),
                        heading,
                        all.stream().map(each -> "@@" + each).toList(),
                        List.of());
    }

    private String collation(Collation collation, Set<String> taken) {
        List<String> settings = new ArrayList<>();
        settings.add("provider = " + collation.provider().sql());
        collation.locale().ifPresent(each -> settings.add("locale = " + SdlText.quoted(each)));
        collation.order().ifPresent(each -> settings.add("lcCollate = " + SdlText.quoted(each)));
        collation.characterTypes().ifPresent(each -> settings.add("lcCtype = " + SdlText.quoted(each)));
        if (!collation.deterministic()) {
            settings.add("deterministic = false");
        }
        collation.rules().ifPresent(each -> settings.add("rules = " + SdlText.quoted(each)));
        return settings("collation", collation, collation.name(), taken, settings);
    }

    private String dictionary(TextSearchDictionary dictionary, Set<String> taken) {
        List<String> settings = new ArrayList<>();
        settings.add("template = " + SqlSpelling.value(dictionary.template()));
        dictionary
                .options()
                .forEach(each -> settings.add(SqlSpelling.part(each.name()) + " = "
                        + option(each.value().text())));
        return settings("textSearchDictionary", dictionary, dictionary.name(), taken, settings);
    }

    private static String option(String sql) {
        return SqlLiteral.isNumber(sql)
                ? sql
                : SqlLiteral.text(sql).map(SdlText::quoted).orElseGet(() -> "sql(" + SdlText.quoted(sql) + ")");
    }

    private String configuration(TextSearchConfiguration configuration, Set<String> taken) {
        List<String> settings = new ArrayList<>();
        settings.add("parser = " + SqlSpelling.value(configuration.parser()));
        configuration
                .mappings()
                .forEach((token, dictionaries) -> settings.add(SqlSpelling.part(Identifier.of(token)) + " = "
                        + SdlText.list(
                                dictionaries.stream().map(this::dictionaryName).toList())));
        return settings("textSearchConfiguration", configuration, configuration.name(), taken, settings);
    }

    private String dictionaryName(QualifiedName name) {
        return SqlSpelling.value(name, this::standsAlone);
    }

    /** A dictionary of the file's own hides PostgreSQL's. */
    private boolean standsAlone(QualifiedName name) {
        QualifiedName own =
                QualifiedName.of(NameBook.DEFAULT_SCHEMA, name.name().value());
        boolean declared = catalog.all(TextSearchDictionary.class).stream()
                .anyMatch(each -> each.name().equals(own));
        return declared ? name.equals(own) : name.schema().value().equals(SqlSpelling.CATALOG);
    }

    private String settings(
            String keyword, Definition object, QualifiedName name, Set<String> taken, List<String> settings) {
        SqlSpelling.Named named = SqlSpelling.block(name, taken);
        List<String> attributes = new ArrayList<>();
        named.mapping().forEach(each -> attributes.add("@@" + each));
        attributes.addAll(owners.attributes(object.address()));
        return block(object.comment(), keyword + " " + named.heading(), settings, attributes);
    }

    private static String block(
            Optional<String> comment, String heading, List<String> settings, List<String> attributes) {
        List<String> lines = new ArrayList<>();
        lines.add(heading + " {");
        settings.forEach(each -> lines.add("  " + each));
        if (!attributes.isEmpty()) {
            lines.add("");
        }
        attributes.forEach(each -> lines.add("  " + each));
        lines.add("}");
        return lines(comment, lines);
    }

    private static String lines(Optional<String> comment, List<String> lines) {
        List<String> all = new ArrayList<>();
        comment.ifPresent(each -> all.addAll(SdlText.documentation(each, "")));
        all.addAll(lines);
        return String.join("\n", all) + "\n";
    }
}
