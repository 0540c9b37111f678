package dev.pgorm.lang.service;

import dev.pgorm.lang.ast.BlockKind;
import dev.pgorm.lang.model.Field.PrismaScalar;
import dev.pgorm.lang.service.AttributeRule.ArgumentRule;
import dev.pgorm.lang.service.Caret.Frame;
import dev.pgorm.lang.service.Completion.Kind;
import dev.pgorm.lang.validate.postgres.PrismaNativeTypes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Proposes what may stand at a caret. */
final class Completer {

    private static final Set<BlockKind> WITH_FIELDS =
            Set.of(BlockKind.MODEL, BlockKind.VIEW, BlockKind.TYPE, BlockKind.CONTEXT);
    private static final Set<String> MOMENTS =
            Set.of("DateTime", "Timestamp", "Timestamptz", "Date", "timestamp", "timestamptz", "date");
    private static final Set<String> INTEGERS =
            Set.of("Int", "BigInt", "SmallInt", "int2", "int4", "int8", "int", "integer", "smallint", "bigint");

    private final Caret caret;
    private final Declared declared;
    private final boolean prismaOnly;
    private final Proposals proposals;
    private final TypeProposals types;
    private final ValueProposals values;

    Completer(Caret caret, Declared declared, boolean prismaOnly) {
        this.caret = caret;
        this.declared = declared;
        this.prismaOnly = prismaOnly;
        this.proposals = new Proposals(caret);
        this.types = new TypeProposals(declared, prismaOnly, proposals);
        this.values = new ValueProposals(caret, declared, prismaOnly, proposals);
    }

    List<Completion> complete() {
        switch (caret.place()) {
            case NOWHERE -> {}
            case TOP_LEVEL -> keywords();
            case SIGNATURE -> types.inSignature();
            case MEMBER_START -> memberStart();
            case TYPE -> {
                if (WITH_FIELDS.contains(caret.block())) {
                    types.ofField(caret.block());
                } else if (caret.block() == BlockKind.DOMAIN || caret.block() == BlockKind.RANGE) {
                    types.ofDomain();
                }
            }
            case AFTER_TYPE -> fieldAttributes("@");
            case FIELD_ATTRIBUTE -> {
                if (startsMember()) {
                    blockAttributes("@@", oneBefore());
                } else {
                    fieldAttributes("");
                }
            }
            case BLOCK_ATTRIBUTE -> blockAttributes("", caret.word());
            case ARGUMENT -> argument();
            case PROPERTY -> property();
        }
        return proposals.sorted();
    }

    private void keywords() {
        for (BlockKind kind : BlockKind.values()) {
            String word = Places.word(kind);
            boolean available = switch (kind) {
                case DATASOURCE, GENERATOR, MODEL, ENUM, VIEW -> true;
                case TYPE,
                        DOMAIN,
                        RANGE,
                        SEQUENCE,
                        COLLATION,
                        FUNCTION,
                        PROCEDURE,
                        AGGREGATE,
                        EVENT_TRIGGER,
                        POLICY,
                        ROLE,
                        TEXT_SEARCH_CONFIGURATION,
                        TEXT_SEARCH_DICTIONARY,
                        CONTEXT,
                        QUERY,
                        SQL -> !prismaOnly;
                case CONFIG, UNKNOWN -> false;
            };
            if (available) {
                proposals.text(Kind.KEYWORD, word, word + " ", "block", Words.about("block." + word));
            }
        }
    }

    private void memberStart() {
        for (AttributeRule each : rules(Set.of(Places.word(caret.block())))) {
            if (each.isProperty()) {
                proposals.text(
                        Kind.PROPERTY,
                        each.name(),
                        each.name() + " = ",
                        "property",
                        Words.about(each, Places.word(caret.block())));
            }
        }
        if (caret.typed().isEmpty()) {
            blockAttributes("@@", caret.word());
        }
    }

    private void blockAttributes(String prefix, TextRange replace) {
        for (AttributeRule each : rules(Set.of(Places.word(caret.block())))) {
            if (each.isBlockAttribute()) {
                attribute(each, prefix, replace);
            }
        }
    }

    private void fieldAttributes(String prefix) {
        Set<String> places = fieldPlaces();
        for (AttributeRule each : rules(places)) {
            if (!each.isBlockAttribute() && !each.isProperty()) {
                attribute(each, prefix, caret.word());
            }
        }
        Optional<PrismaScalar> scalar = PrismaScalar.of(caret.type().name());
        if (scalar.isPresent() && (places.contains("column") || places.contains("contextMember"))) {
            nativeTypes(scalar.get(), prefix);
        }
    }

    private void nativeTypes(PrismaScalar scalar, String prefix) {
        for (String name : PrismaNativeTypes.names()) {
            PrismaNativeTypes.NativeType type = PrismaNativeTypes.find(name).orElseThrow();
            if (type.scalar().equals(scalar.word())) {
                boolean takes = type.arguments() != PrismaNativeTypes.Arguments.NONE;
                proposals.text(
                        Kind.ATTRIBUTE,
                        "@db." + name,
                        prefix + "db." + name + (takes ? "(‸)" : ""),
                        "type of the column",
                        Words.about("attribute.db"));
            }
        }
    }

    private List<AttributeRule> rules(Set<String> places) {
        return AttributeCatalogue.instance().in(places, prismaOnly);
    }

    private void attribute(AttributeRule rule, String prefix, TextRange replace) {
        boolean block = rule.isBlockAttribute();
        String arguments = "";
        if (rule.unnamed().isPresent() || (block && !rule.arguments().isEmpty() && !mayStandAlone(rule))) {
            arguments = rule.unnamed().map(each -> brackets(each, block)).orElse("(‸)");
        }
        if (rule.name().equals("@relation")) {
            arguments = "(fields: [‸], references: [])";
        } else if (rule.name().equals("@identity")) {
            arguments = "";
        }
        proposals.text(
                Kind.ATTRIBUTE,
                rule.name(),
                replace,
                prefix + rule.path() + arguments,
                block ? "of the block" : "of the field",
                Words.about(rule, Places.word(caret.block())));
    }

    private static String brackets(ArgumentRule unnamed, boolean block) {
        boolean text = unnamed.values() instanceof ValueRule.From from
                && switch (from.source()) {
                    case TEXT, SQL, SCHEMAS, INDEX_NAMES -> true;
                    case NUMBER,
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
                            OBJECTS,
                            ROLES,
                            ROUTINES,
                            BOUNDS,
                            ENVIRONMENT,
                            EXTENSIONS,
                            PREVIEW_FEATURES -> false;
                };
        if (text) {
            return "(\"‸\")";
        }
        return block && unnamed.values().isList() ? "([‸])" : "(‸)";
    }

    private static boolean mayStandAlone(AttributeRule rule) {
        return rule.unnamed().isEmpty()
                && !rule.name().equals("@@partition")
                && !rule.name().equals("@@with");
    }

    private boolean startsMember() {
        return caret.field().isEmpty()
                && caret.type().name().isEmpty()
                && !Set.of(BlockKind.DOMAIN, BlockKind.RANGE).contains(caret.block());
    }

    /** The word with the {@code @} in front. */
    private TextRange oneBefore() {
        return new TextRange(
                caret.word().file(), caret.word().start() - 1, caret.word().end());
    }

    /** What the catalogue calls the place of an attribute of this field. */
    private Set<String> fieldPlaces() {
        Set<String> places = new HashSet<>();
        switch (caret.block()) {
            case ENUM -> places.add("enumValue");
            case TYPE -> places.add("element");
            case DOMAIN, RANGE -> places.add(Places.word(caret.block()));
            case CONTEXT -> places.add("contextMember");
            case MODEL, VIEW -> places.addAll(placesOfColumn());
            case DATASOURCE,
                    GENERATOR,
                    CONFIG,
                    SEQUENCE,
                    COLLATION,
                    FUNCTION,
                    PROCEDURE,
                    AGGREGATE,
                    EVENT_TRIGGER,
                    POLICY,
                    ROLE,
                    QUERY,
                    TEXT_SEARCH_CONFIGURATION,
                    TEXT_SEARCH_DICTIONARY,
                    SQL,
                    UNKNOWN -> {}
        }
        return places;
    }

    private List<String> placesOfColumn() {
        String name = caret.type().name();
        if (PrismaScalar.of(name).isEmpty() && declared.table(name).isPresent()) {
            return List.of("relation");
        }
        List<String> places = new ArrayList<>(List.of("column"));
        if (MOMENTS.contains(name)) {
            places.add("moment");
        }
        if (INTEGERS.contains(name)) {
            places.add("integer");
        }
        if (caret.type().list()) {
            places.add("list");
        }
        return places;
    }

    // ── Arguments
    // ──────────────────────────────────────────────────────────────────────────────────────────────────────────

    private void argument() {
        String path = caret.attribute().replace("pg.", "");
        Set<String> places = path.startsWith("@@") ? Set.of(Places.word(caret.block())) : fieldPlaces();
        Optional<AttributeRule> rule =
                AttributeCatalogue.instance().find(path, places).filter(each -> each.prisma() || !prismaOnly);
        if (rule.isEmpty()) {
            return;
        }
        Frame attribute = caret.frames().getFirst();
        Optional<ArgumentRule> argument = attribute.argument().isEmpty()
                ? rule.get().unnamed()
                : rule.get().argument(attribute.argument());
        if (caret.frames().size() > 1) {
            argument.filter(this::isAvailable).ifPresent(each -> values.inside(each, rule.get()));
            return;
        }
        if (!attribute.argument().isEmpty()) {
            argument.filter(this::isAvailable).ifPresent(values::of);
            return;
        }
        if (attribute.index() == 0) {
            argument.ifPresent(values::of);
        }
        if (!caret.quoted()) {
            argumentNames(rule.get(), attribute);
        }
    }

    private boolean isAvailable(ArgumentRule argument) {
        return argument.prisma() || !prismaOnly;
    }

    private void argumentNames(AttributeRule rule, Frame attribute) {
        boolean unnamedGiven = attribute.index() > attribute.used().size();
        for (ArgumentRule each : rule.arguments()) {
            boolean named = !each.unnamed() || (rule.arguments().size() > 1 && !unnamedGiven);
            if (named && isAvailable(each) && !attribute.used().contains(each.name())) {
                proposals.text(
                        Kind.ARGUMENT,
                        each.name() + ":",
                        each.name() + ": " + (each.values().isList() ? "[‸]" : ""),
                        "of " + rule.name(),
                        Words.about("argument." + each.name()));
            }
        }
    }

    private void property() {
        Optional<ArgumentRule> rule = AttributeCatalogue.instance()
                .find(caret.field(), Set.of(Places.word(caret.block())))
                .filter(each -> each.isProperty() && each.places().contains(Places.word(caret.block())))
                .flatMap(AttributeRule::unnamed);
        if (rule.isPresent()) {
            values.ofProperty(rule.get());
        }
    }
}
