package dev.pgorm.lang.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgorm.lang.ast.SourceFile;
import dev.pgorm.lang.ast.SourceSet;
import dev.pgorm.lang.diagnostic.Diagnostic;
import dev.pgorm.lang.parse.ParseResult;
import dev.pgorm.lang.parse.Parser;
import dev.pgorm.lang.service.AttributeRule.ArgumentRule;
import dev.pgorm.lang.validate.Resolver;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The catalogue against the resolver: what it lists exists, where it says so. */
class AttributeCatalogueTest {

    /** Unknown attributes, arguments, properties and choices; what is misplaced, or not Prisma's. */
    private static final Set<String> WRONG =
            Set.of("E0301", "E0303", "E0311", "E0337", "E0503", "E0601", "E0602", "E0615");

    @Test
    void listsWhatTheResolverKnowsInThePlacesWhereItMayStand() {
        List<String> wrong = new ArrayList<>();
        for (AttributeRule rule : AttributeCatalogue.instance().rules()) {
            for (String place : rule.places()) {
                check(rule, place, "", rule.prisma(), wrong);
                for (ArgumentRule argument : rule.arguments()) {
                    String written = rule.isProperty()
                            ? " = " + value(argument.values())
                            : "(" + argument.name() + ": " + value(argument.values()) + ")";
                    check(rule, place, written, argument.prisma(), wrong);
                }
            }
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void saysWhatEachIsFor() {
        for (AttributeRule rule : AttributeCatalogue.instance().rules()) {
            for (String place : rule.places()) {
                assertThat(Words.about(rule, place))
                        .as("%s in %s", rule.name(), place)
                        .isNotEmpty();
            }
        }
    }

    private static void check(AttributeRule rule, String place, String arguments, boolean prisma, List<String> wrong) {
        boolean needsAll = rule.isProperty() && arguments.isEmpty();
        if (needsAll) {
            return;
        }
        String written = text(place, rule.name() + arguments);
        boolean ofBoth =
                prisma && !Set.of("type", "element", "context", "contextMember").contains(place);
        for (String name : ofBoth ? List.of("a.pgorm", "a.prisma") : List.of("a.pgorm")) {
            String text = name.endsWith(".prisma") ? written.replace("  @@sql(\"select 1 as x\")\n", "") : written;
            ParseResult parsed = Parser.parse(SourceSet.of(SourceFile.of(name, text)));
            for (Diagnostic each :
                    Resolver.resolve(parsed.sources(), parsed.trees()).diagnostics()) {
                if (WRONG.contains(each.code())) {
                    wrong.add(name + " " + place + ": " + rule.name() + arguments + " " + each.code() + " "
                            + each.message());
                }
            }
        }
    }

    private static String text(String place, String written) {
        String user = "model User {\n  id Int @id\n}\n";
        return switch (place) {
            case "column" -> "model A {\n  x String " + written + "\n}\n";
            case "moment" -> "model A {\n  x DateTime " + written + "\n}\n";
            case "integer" -> "model A {\n  x Int " + written + "\n}\n";
            case "list" -> "model A {\n  x text[] " + written + "\n}\n";
            case "relation" -> user + "model A {\n  x User " + written + "\n}\n";
            case "enumValue" -> "enum A {\n  X " + written + "\n}\n";
            case "contextMember" -> "context a {\n  x text " + written + "\n}\n";
            case "context" -> "context a {\n  x text\n  " + written + "\n}\n";
            case "element" -> "type A {\n  x text " + written + "\n}\n";
            case "domain" ->
                written.startsWith("@@")
                        ? "domain A text {\n  " + written + "\n}\n"
                        : "domain A text " + written + "\n";
            case "range" ->
                written.startsWith("@@")
                        ? "range A float8 {\n  " + written + "\n}\n"
                        : "range A float8 " + written + "\n";
            case "view" ->
                "view A {\n  x Int\n  " + written + "\n"
                        + (written.contains("@@sql") ? "" : "  @@sql(\"select 1 as x\")\n")
                        + (isOfStored(written) ? "  @@materialized\n" : "") + "}\n";
            case "enum" -> "enum A {\n  X\n  " + written + "\n}\n";
            case "type" -> "type A {\n  x text\n  " + written + "\n}\n";
            case "model" -> user + "model A {\n  x Int @id\n  " + written + "\n}\n";
            default -> place + " a {\n  " + written + "\n}\n";
        };
    }

    private static boolean isOfStored(String written) {
        return Set.of("@@tablespace", "@@accessMethod", "@@unique", "@@index").stream()
                .anyMatch(written::startsWith);
    }

    private static String value(ValueRule rule) {
        return switch (rule) {
            case ValueRule.Choice choice -> {
                String word = choice.quoted()
                        ? '"' + choice.words().getFirst() + '"'
                        : choice.words().getFirst();
                yield choice.list() ? "[" + word + "]" : word;
            }
            case ValueRule.From from ->
                switch (from.source()) {
                    case TEXT, SQL, SCHEMAS, INDEX_NAMES -> "\"x\"";
                    case NUMBER -> "1";
                    case BOOLEAN -> "true";
                    case DEFAULT -> "dbgenerated(\"x\")";
                    case FIELDS, ELEMENTS, TARGET_FIELDS -> "[x]";
                    case ACTIONS -> "Cascade";
                    case METHODS -> "BTree";
                    case OPERATOR_CLASSES -> "raw(\"x\")";
                    case PARAMETERS -> "{ fillfactor: 70 }";
                    case MODELS, TYPES -> "User";
                    case FOREIGN_TARGET -> "User([id])";
                    case MODEL_FIELDS -> "User.id";
                    case OBJECTS, ROLES, EXTENSIONS -> "[a]";
                    case ROUTINES -> "a()";
                    case BOUNDS -> "[MinValue]";
                    case ENVIRONMENT -> "env(\"X\")";
                    case PREVIEW_FEATURES -> "[\"views\"]";
                };
        };
    }
}
