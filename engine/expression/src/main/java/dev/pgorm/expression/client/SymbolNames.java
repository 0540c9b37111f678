package dev.pgorm.expression.client;

import dev.pgorm.lang.model.Model;
import dev.pgorm.lang.service.Symbol;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What the symbols of a schema are called in expressions, and back. Fields that a table inherits are its own here. */
public final class SymbolNames {

    private final Map<Symbol, String> names = new LinkedHashMap<>();
    private final Map<String, Symbol> blocks = new HashMap<>();
    private final Map<String, Map<String, Symbol>> parts = new HashMap<>();
    private final Map<String, Map<String, Symbol>> parameters = new HashMap<>();

    /** The symbols of a schema in Java. */
    public SymbolNames(ClientSchema schema) {
        for (ClientModel each : schema.models()) {
            Symbol.Kind kind = each.model().kind() == Model.Kind.VIEW ? Symbol.Kind.VIEW : Symbol.Kind.MODEL;
            block(kind, each.model().name(), each.variable());
            each.fields()
                    .forEach(field -> part(
                            Symbol.Kind.FIELD,
                            each.model().name(),
                            field.field().name(),
                            field.name()));
            each.relations()
                    .forEach(field -> part(
                            Symbol.Kind.FIELD,
                            each.model().name(),
                            field.field().name(),
                            field.name()));
        }
        for (ClientComposite each : schema.composites()) {
            each.fields()
                    .forEach(field -> part(
                            Symbol.Kind.FIELD,
                            each.composite().name(),
                            field.field().name(),
                            field.name()));
        }
        for (ClientEnum each : schema.enums()) {
            block(Symbol.Kind.ENUM, each.declaration().name(), each.className());
            each.constants()
                    .forEach(value -> part(
                            Symbol.Kind.ENUM_VALUE,
                            each.declaration().name(),
                            value.value().name(),
                            value.name()));
        }
        for (ClientQuery each : schema.queries()) {
            String query = each.declaration().name();
            names.put(new Symbol(Symbol.Kind.QUERY, Optional.empty(), query), each.name());
            each.parameters().forEach(parameter -> {
                Symbol symbol = new Symbol(
                        Symbol.Kind.PARAMETER,
                        Optional.of(query),
                        parameter.field().name());
                names.put(symbol, parameter.name());
                parameters.computeIfAbsent(query, name -> new HashMap<>()).put(parameter.name(), symbol);
            });
        }
    }

    private void block(Symbol.Kind kind, String name, String java) {
        Symbol symbol = new Symbol(kind, Optional.empty(), name);
        names.put(symbol, java);
        blocks.put(name, symbol);
    }

    private void part(Symbol.Kind kind, String container, String name, String java) {
        Symbol symbol = new Symbol(kind, Optional.of(container), name);
        names.put(symbol, java);
        parts.computeIfAbsent(container, each -> new HashMap<>()).put(java, symbol);
    }

    /** All symbols with their names in Java. */
    public Map<Symbol, String> all() {
        return names;
    }

    /** A symbol's name in Java; empty where programs do not see it. */
    public Optional<String> of(Symbol symbol) {
        return Optional.ofNullable(names.get(symbol));
    }

    /** A model, view or enum by its name in the schema. */
    public Optional<Symbol> block(String name) {
        return Optional.ofNullable(blocks.get(name));
    }

    /** A parameter of a query by what it is called in Java. */
    public Optional<Symbol> parameter(String query, String java) {
        return Optional.ofNullable(parameters.getOrDefault(query, Map.of()).get(java));
    }

    /**
     * A field of a model, a view or a composite type, or a value of an enum.
     *
     * @param container by its name in the schema
     * @param java what it is called in Java
     */
    public Optional<Symbol> part(String container, String java) {
        return Optional.ofNullable(parts.getOrDefault(container, Map.of()).get(java));
    }
}
