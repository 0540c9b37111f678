package dev.pgorm.expression.check;

import dev.pgorm.expression.client.SymbolNames;
import dev.pgorm.expression.parse.ExpressionParser;
import dev.pgorm.expression.tree.ExpressionFault;
import dev.pgorm.expression.tree.Node;
import dev.pgorm.lang.ast.Span;
import dev.pgorm.lang.service.Symbol;
import dev.pgorm.query.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Tells which names in the expression of a query are the schema's. */
public final class SchemaNames {

    private final Vocabulary vocabulary;
    private final SymbolNames symbols;
    private final Meaning meaning;
    private final String query;

    /** In the expression of a query; a name that the schema has no query of stands for one without parameters. */
    public SchemaNames(Vocabulary vocabulary, String query) {
        this.vocabulary = vocabulary;
        this.symbols = vocabulary.symbols();
        this.meaning = new Meaning(vocabulary, query);
        this.query = query;
    }

    /**
     * A name of the schema in an expression.
     *
     * @param start where it begins
     * @param end where it ends
     * @param alone whether it stands alone, with nothing in front that says whose it is
     */
    public record Found(int start, int end, Symbol symbol, boolean alone) {}

    /**
     * The names in an expression.
     *
     * @param found those of the schema, in order
     * @param unknown names that could be the schema's and mean nothing here
     */
    public record Names(List<Found> found, List<String> unknown) {
        public Names {
            found = List.copyOf(found);
            unknown = List.copyOf(unknown);
        }
    }

    /**
     * The names in an expression.
     *
     * @throws ExpressionFault where it cannot be read
     */
    public Names in(String expression) {
        List<Found> found = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        read(ExpressionParser.parse(expression), found, unknown);
        found.sort(Comparator.comparingInt(Found::start));
        return new Names(found, unknown);
    }

    /** What a name means that stands alone; empty where it is none of the schema's. */
    Optional<Symbol> alone(String name) {
        Optional<Symbol> parameter = symbols.parameter(query, name);
        return parameter.isPresent()
                ? parameter
                : meaning.of(name).flatMap(object -> switch (object) {
                    case Table table -> symbols.block(table.modelName());
                    case EnumType type -> symbols.block(type.schemaName());
                    case EnumLabel label ->
                        Optional.of(new Symbol(
                                Symbol.Kind.ENUM_VALUE, Optional.of(label.enumSchemaName()), label.schemaName()));
                    default -> Optional.empty();
                });
    }

    private void read(Node node, List<Found> found, List<String> unknown) {
        switch (node) {
            case Node.Literal _ -> {}
            case Node.Negative negative -> read(negative.operand(), found, unknown);
            case Node.Name name -> {
                if (!name.name().equals("db")) {
                    note(alone(name.name()), name.span(), true, name.name(), found, unknown);
                }
            }
            case Node.Member member -> {
                read(member.target(), found, unknown);
                note(part(member), member.nameSpan(), false, member.name(), found, unknown);
            }
            case Node.Call call -> {
                call.target().ifPresent(each -> read(each, found, unknown));
                if (call.target()
                                .flatMap(meaning::of)
                                .map(Interpreter::isDatabase)
                                .orElse(call.target().isEmpty())
                        && !isFunction(call.name())) {
                    note(query(call.name()), call.nameSpan(), false, call.name(), found, unknown);
                }
                call.arguments().forEach(each -> read(each, found, unknown));
            }
        }
    }

    private static void note(
            Optional<Symbol> symbol, Span span, boolean alone, String name, List<Found> found, List<String> unknown) {
        symbol.ifPresentOrElse(
                each -> found.add(new Found(span.start(), span.end(), each, alone)), () -> unknown.add(name));
    }

    private Optional<Symbol> part(Node.Member member) {
        return meaning.of(member.target()).flatMap(object -> switch (object) {
            case Table table -> symbols.part(table.modelName(), member.name());
            case EnumType type -> symbols.part(type.schemaName(), member.name());
            default -> Optional.empty();
        });
    }

    private static boolean isFunction(String name) {
        return Methods.functions().stream().anyMatch(each -> each.getName().equals(name));
    }

    private Optional<Symbol> query(String name) {
        return Optional.ofNullable(vocabulary.queries().get(name))
                .map(each -> new Symbol(
                        Symbol.Kind.QUERY, Optional.empty(), each.declaration().name()));
    }
}
