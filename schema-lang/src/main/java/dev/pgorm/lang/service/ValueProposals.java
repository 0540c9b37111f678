package dev.pgorm.lang.service;

import dev.pgorm.lang.ast.Attribute;
import dev.pgorm.lang.ast.Expression;
import dev.pgorm.lang.ast.Member;
import dev.pgorm.lang.model.Field.PrismaScalar;
import dev.pgorm.lang.service.AttributeRule.ArgumentRule;
import dev.pgorm.lang.service.Caret.Frame;
import dev.pgorm.lang.service.Completion.Kind;
import dev.pgorm.lang.validate.postgres.IndexMethod;
import dev.pgorm.lang.validate.postgres.OperatorClasses;
import dev.pgorm.lang.validate.postgres.PreviewFeatures;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Proposes values of arguments and properties. */
final class ValueProposals {

    private static final List<String> ACTIONS = List.of("Cascade", "Restrict", "NoAction", "SetNull", "SetDefault");
    private static final List<String> KNOWN_EXTENSIONS = List.of(
            "btree_gin",
            "btree_gist",
            "citext",
            "cube",
            "fuzzystrmatch",
            "hstore",
            "ltree",
            "pg_stat_statements",
            "pg_trgm",
            "pgcrypto",
            "postgis",
            "unaccent",
            "vector");

    private final Caret caret;
    private final Declared declared;
    private final boolean prismaOnly;
    private final Proposals proposals;
    private final DefaultProposals defaults;

    ValueProposals(Caret caret, Declared declared, boolean prismaOnly, Proposals proposals) {
        this.caret = caret;
        this.declared = declared;
        this.prismaOnly = prismaOnly;
        this.proposals = proposals;
        this.defaults = new DefaultProposals(caret, declared, prismaOnly, proposals);
    }

    /** Values of an argument, where the caret stands in no bracket of the value itself. */
    void of(ArgumentRule rule) {
        values(rule.values(), rule.values().isList());
    }

    /** Values of a property, in the brackets of a list or not. */
    void ofProperty(ArgumentRule rule) {
        if (caret.frames().isEmpty()) {
            values(rule.values(), rule.values().isList());
        } else if (caret.frames().size() == 1 && caret.innermost().bracket() == '[') {
            values(rule.values(), false);
        } else if (rule.values() instanceof ValueRule.From from
                && from.source() == ValueRule.Source.EXTENSIONS
                && caret.innermost().argument().isEmpty()) {
            words(Kind.ARGUMENT, List.of("map: ", "schema: ", "version: "), "of the extension", false);
        }
    }

    /** What may stand in a bracket inside of an argument's value. */
    void inside(ArgumentRule rule, AttributeRule attribute) {
        Frame innermost = caret.innermost();
        boolean first = caret.frames().size() == 2;
        if (first && innermost.bracket() == '[') {
            values(rule.values(), false);
            return;
        }
        if (!(rule.values() instanceof ValueRule.From from)) {
            return;
        }
        switch (from.source()) {
            case ELEMENTS, OPERATOR_CLASSES -> elementOption(innermost, attribute);
            case ACTIONS -> fieldsOf(declared.table(caret.blockName()), innermost.bracket() != '[');
            case FOREIGN_TARGET -> fieldsOf(declared.table(caret.frames().get(1).callee()), innermost.bracket() != '[');
            case PARAMETERS -> {
                if (innermost.argument().isEmpty()) {
                    words(
                            Kind.ARGUMENT,
                            List.of("fillfactor: ", "fastupdate: ", "deduplicate_items: "),
                            "parameter",
                            false);
                }
            }
            case SQL -> {
                if (innermost.bracket() == '{' && innermost.argument().isEmpty() && first) {
                    conditionFields();
                }
            }
            case DEFAULT -> {
                if (caret.quoted()) {
                    inQuotes(ValueRule.Source.SQL);
                }
            }
            case TEXT,
                    NUMBER,
                    BOOLEAN,
                    FIELDS,
                    TARGET_FIELDS,
                    METHODS,
                    SCHEMAS,
                    INDEX_NAMES,
                    MODELS,
                    MODEL_FIELDS,
                    TYPES,
                    OBJECTS,
                    ROLES,
                    ROUTINES,
                    BOUNDS,
                    ENVIRONMENT,
                    EXTENSIONS,
                    PREVIEW_FEATURES -> {}
        }
    }

    /** {@code createdAt(sort: Desc)}. */
    private void elementOption(Frame element, AttributeRule attribute) {
        if (element.bracket() != '(' || element.callee().equals("raw")) {
            return;
        }
        switch (element.argument()) {
            case "sort" -> words(Kind.CONSTANT, List.of("Asc", "Desc"), "order", false);
            case "nulls" -> words(Kind.CONSTANT, prismaOnly ? List.of() : List.of("First", "Last"), "NULLs", false);
            case "ops" -> operatorClasses();
            case "" -> {
                List<String> options = attribute.name().equals("@@exclude")
                        ? List.of("with")
                        : prismaOnly ? List.of("sort", "ops") : List.of("sort", "nulls", "ops", "collate");
                options.stream()
                        .filter(each -> !element.used().contains(each))
                        .forEach(each -> proposals.text(
                                Kind.ARGUMENT,
                                each + ":",
                                each + ": ",
                                "of the element",
                                Words.about("argument." + each)));
            }
            default -> {}
        }
    }

    private void conditionFields() {
        declared.table(caret.blockName())
                .map(declared::columns)
                .orElse(Map.of())
                .forEach((name, field) -> proposals.text(Kind.FIELD, name, name + ": ", typeOf(field), ""));
    }

    private void values(ValueRule rule, boolean wrapped) {
        switch (rule) {
            case ValueRule.Choice choice -> {
                List<String> words = choice.quoted() && !caret.quoted()
                        ? choice.words().stream().map(each -> '"' + each + '"').toList()
                        : choice.words();
                if (choice.quoted() || !caret.quoted()) {
                    words(Kind.CONSTANT, words, "", wrapped);
                }
            }
            case ValueRule.From from -> from(from.source(), wrapped);
        }
    }

    private void from(ValueRule.Source source, boolean wrapped) {
        if (caret.quoted()) {
            inQuotes(source);
            return;
        }
        switch (source) {
            case TEXT, NUMBER, PARAMETERS -> {}
            case SQL -> {}
            case BOOLEAN -> words(Kind.CONSTANT, List.of("true", "false"), "", wrapped);
            case DEFAULT -> defaults.propose();
            case FIELDS -> fieldsOf(declared.table(caret.blockName()), wrapped);
            case ELEMENTS -> {
                fieldsOf(declared.table(caret.blockName()), wrapped);
                if (!prismaOnly) {
                    proposals.text(
                            Kind.FUNCTION,
                            "expr",
                            wrapped ? "[expr(\"‸\")]" : "expr(\"‸\")",
                            "expression",
                            Words.about("function.expr"));
                }
            }
            case TARGET_FIELDS -> fieldsOf(declared.table(caret.type().name()), wrapped);
            case ACTIONS ->
                ACTIONS.forEach(each ->
                        proposals.word(Kind.CONSTANT, each, "referential action", Words.about("action." + each)));
            case METHODS -> words(Kind.CONSTANT, IndexMethod.words(), "index method", wrapped);
            case OPERATOR_CLASSES -> operatorClasses();
            case SCHEMAS -> schemas().forEach(each -> proposals.word(Kind.TEXT, '"' + each + '"', "schema", ""));
            case INDEX_NAMES -> indexNames().forEach(each -> proposals.word(Kind.TEXT, '"' + each + '"', "index", ""));
            case MODELS -> models("", wrapped);
            case FOREIGN_TARGET -> models("([‸])", wrapped);
            case MODEL_FIELDS -> modelFields();
            case TYPES ->
                declared.types().stream()
                        .filter(each -> !Declared.symbol(each).isTable())
                        .forEach(each -> proposals.word(
                                Kind.TYPE,
                                each.name(),
                                Declared.symbol(each).kind().word(),
                                ""));
            case OBJECTS -> {
                declared.types()
                        .forEach(each -> proposals.word(
                                Kind.MODEL,
                                each.name(),
                                Declared.symbol(each).kind().word(),
                                ""));
                declared.others(Symbol.Kind.SQL_BLOCK)
                        .forEach(each -> proposals.word(Kind.TEXT, '"' + each.name() + '"', "sql block", ""));
            }
            case ROLES -> {
                declared.others(Symbol.Kind.ROLE)
                        .forEach(each -> proposals.word(Kind.CONSTANT, each.name(), "role", ""));
                words(Kind.CONSTANT, List.of("public"), "everybody", wrapped);
            }
            case ROUTINES ->
                declared.others(Symbol.Kind.ROUTINE)
                        .forEach(each -> proposals.text(Kind.FUNCTION, each.name(), each.name() + "()", "routine", ""));
            case BOUNDS -> words(Kind.CONSTANT, List.of("MinValue", "MaxValue"), "bound", wrapped);
            case ENVIRONMENT ->
                proposals.text(Kind.FUNCTION, "env", "env(\"‸\")", "variable", Words.about("function.env"));
            case EXTENSIONS -> words(Kind.CONSTANT, KNOWN_EXTENSIONS, "extension", wrapped);
            case PREVIEW_FEATURES ->
                words(
                        Kind.TEXT,
                        PreviewFeatures.active().stream()
                                .map(each -> '"' + each + '"')
                                .toList(),
                        "preview feature",
                        wrapped);
        }
    }

    private void inQuotes(ValueRule.Source source) {
        switch (source) {
            case SCHEMAS -> schemas().forEach(each -> proposals.word(Kind.TEXT, each, "schema", ""));
            case INDEX_NAMES -> indexNames().forEach(each -> proposals.word(Kind.TEXT, each, "index", ""));
            case PREVIEW_FEATURES -> words(Kind.TEXT, PreviewFeatures.active(), "preview feature", false);
            case OBJECTS ->
                declared.others(Symbol.Kind.SQL_BLOCK)
                        .forEach(each -> proposals.word(Kind.TEXT, each.name(), "sql block", ""));
            case SQL -> new ContextProposals(caret, declared, proposals).propose();
            case TEXT,
                    NUMBER,
                    BOOLEAN,
                    DEFAULT,
                    FIELDS,
                    ELEMENTS,
                    TARGET_FIELDS,
                    ACTIONS,
                    METHODS,
                    OPERATOR_CLASSES,
                    PARAMETERS,
                    MODELS,
                    FOREIGN_TARGET,
                    MODEL_FIELDS,
                    TYPES,
                    ROLES,
                    ROUTINES,
                    BOUNDS,
                    ENVIRONMENT,
                    EXTENSIONS -> {}
        }
    }

    private void words(Kind kind, List<String> words, String detail, boolean wrapped) {
        for (String each : words) {
            if (wrapped) {
                proposals.text(kind, each, "[" + each + "‸]", detail, "");
            } else {
                proposals.text(kind, each.strip(), each, detail, "");
            }
        }
    }

    private void fieldsOf(Optional<Outline.Entry> table, boolean wrapped) {
        if (table.isEmpty()) {
            return;
        }
        declared.columns(table.get()).forEach((name, field) -> {
            String insert = wrapped ? "[" + name + "‸]" : name;
            proposals.text(
                    Kind.FIELD,
                    name,
                    insert,
                    typeOf(field),
                    field.documentation().orElse(""));
        });
    }

    private static String typeOf(Member.Field field) {
        return field.type()
                .map(each -> each.text() + "[]".repeat(each.dimensions()) + (each.optional() ? "?" : ""))
                .orElse("");
    }

    private void operatorClasses() {
        Set<String> names = new TreeSet<>(OperatorClasses.names());
        names.forEach(each -> proposals.word(Kind.CONSTANT, each, "operator class", ""));
        proposals.text(Kind.FUNCTION, "raw", "raw(\"‸\")", "operator class", "");
    }

    private List<String> schemas() {
        List<String> stated = declared.ofDatasource("schemas");
        return stated.isEmpty() ? List.of("public") : stated;
    }

    private Set<String> indexNames() {
        Set<String> names = new TreeSet<>();
        declared.table(caret.blockName()).ifPresent(table -> {
            for (Member member : Declared.block(table).members()) {
                if (member instanceof Member.BlockAttribute line) {
                    mapped(line.attribute()).ifPresent(names::add);
                } else if (member instanceof Member.Field field) {
                    field.attributes().forEach(each -> mapped(each).ifPresent(names::add));
                }
            }
        });
        return names;
    }

    private static Optional<String> mapped(Attribute attribute) {
        return attribute
                .named("map")
                .flatMap(Attribute.Argument::value)
                .filter(Expression.Text.class::isInstance)
                .map(each -> ((Expression.Text) each).value());
    }

    private void models(String suffix, boolean wrapped) {
        for (Outline.Entry each : declared.types()) {
            if (Declared.symbol(each).isTable()) {
                String insert = wrapped ? "[" + each.name() + "‸]" : each.name() + suffix;
                proposals.text(
                        Kind.MODEL,
                        each.name(),
                        insert,
                        Declared.symbol(each).kind().word(),
                        "");
            }
        }
    }

    private void modelFields() {
        for (Outline.Entry each : declared.types()) {
            if (Declared.symbol(each).isTable()) {
                declared.columns(each).forEach((name, field) -> {
                    boolean integer = field.type()
                            .flatMap(type -> PrismaScalar.of(type.text()))
                            .filter(scalar -> scalar == PrismaScalar.INT || scalar == PrismaScalar.BIG_INT)
                            .isPresent();
                    if (integer
                            || field.type()
                                    .filter(type -> type.text().contains("int"))
                                    .isPresent()) {
                        proposals.word(Kind.FIELD, each.name() + "." + name, typeOf(field), "");
                    }
                });
            }
        }
    }
}
