package dev.pgorm.expression.check;

import dev.pgorm.expression.client.ClientContext;
import dev.pgorm.expression.client.ClientField;
import dev.pgorm.expression.client.ClientQuery;
import dev.pgorm.expression.client.JavaNames;
import dev.pgorm.expression.parse.ExpressionParser;
import dev.pgorm.expression.tree.ExpressionFault;
import dev.pgorm.expression.tree.Node;
import dev.pgorm.query.Expression;
import dev.pgorm.query.Relation;
import dev.pgorm.query.Table;
import dev.pgorm.query.model.Family;
import dev.pgorm.query.model.LoadBy;
import dev.pgorm.query.model.ValueType;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What parts of an expression mean by themselves, for those who complete it. */
public final class Meaning {

    private final Vocabulary vocabulary;

    private final Optional<ClientQuery> query;

    /** By the names of a schema. */
    public Meaning(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.query = Optional.empty();
    }

    /**
     * By the names of a schema and the parameters of a query.
     *
     * @param query its name; where the schema has none of that name there are no parameters
     */
    public Meaning(Vocabulary vocabulary, String query) {
        this.vocabulary = vocabulary;
        this.query = vocabulary.queries().values().stream()
                .filter(each -> each.declaration().name().equals(query))
                .findFirst();
    }

    /** The parameters of the query. */
    public List<Named> parameters() {
        return parameterFields().stream()
                .map(each -> new Named(each.name(), Describe.type(each.type())))
                .toList();
    }

    private List<ClientField> parameterFields() {
        return query.map(ClientQuery::parameters).orElse(List.of());
    }

    /** Any values will do: what may follow does not depend on them. */
    private Map<String, Optional<Object>> locals() {
        ParameterValues values = new ParameterValues(vocabulary);
        Map<String, Optional<Object>> locals = new LinkedHashMap<>();
        parameterFields().forEach(each -> locals.put(each.name(), Optional.of(values.sample(each))));
        return locals;
    }

    /** A name with a few words about what it stands for. */
    public record Named(String name, String detail) {}

    /** What a text stands for, which a builder's object is; empty where it stands for none. */
    public Optional<Object> of(String text) {
        try {
            return of(ExpressionParser.parse(text));
        } catch (ExpressionFault unfinished) {
            return Optional.empty(); // half an expression means nothing yet: nothing to propose
        }
    }

    /** What a part of an expression stands for; empty where it stands for nothing. */
    Optional<Object> of(Node node) {
        try {
            Node query = ContextCalls.start(node, vocabulary).query();
            return new Interpreter(vocabulary, locals(), Set.of()).value(query);
        } catch (ExpressionFault meaningless) {
            return Optional.empty(); // somebody else tells what is wrong with it
        }
    }

    /** The names of all tables. */
    public Set<String> tables() {
        return vocabulary.tables().keySet();
    }

    /** What the table of a model is called. */
    public static String variable(Table table) {
        return JavaNames.variable(table.modelName());
    }

    /** The names of all enums. */
    public Set<String> enums() {
        return vocabulary.enums().keySet();
    }

    /** Contexts, by their variables. */
    public List<Named> contexts() {
        return vocabulary.contexts().values().stream()
                .map(each -> new Named(each.variable(), "a context"))
                .toList();
    }

    /** The members of a context with what they take, where an object is one. */
    public static List<Named> members(Object object) {
        return object instanceof ClientContext context
                ? context.members().stream()
                        .map(each -> new Named(each.name(), ContextCalls.taken(each)))
                        .toList()
                : List.of();
    }

    /** What is written for a value of a member of a context, where an object is one: a function, or a value of an enum. */
    public List<Named> valuesOf(Object object, String member) {
        if (!(object instanceof ClientContext context)) {
            return List.of();
        }
        Optional<ClientField> field = context.member(member);
        List<Named> values =
                new ArrayList<>(field.map(ClientField::type).map(this::labelsOf).orElse(List.of()));
        field.flatMap(each -> ContextCalls.function(each.type()))
                .ifPresent(function -> values.add(new Named(function + "(", "a text")));
        field.filter(each -> !each.field().notNull()).ifPresent(each -> values.add(new Named("null", "no value")));
        return values;
    }

    /** Named queries with their parameters. */
    public List<Named> queries() {
        return vocabulary.queries().values().stream()
                .map(query -> new Named(
                        query.name(),
                        query.parameters().stream()
                                .map(each -> each.name() + ": " + Describe.type(each.type()))
                                .collect(Collectors.joining("; "))))
                .toList();
    }

    /** Fields with their types. */
    public static List<Named> fields(Table table) {
        return table.columns().entrySet().stream()
                .map(each ->
                        new Named(each.getKey(), Describe.type(each.getValue().valueType())))
                .toList();
    }

    /** Relations, each with the model that it leads to. */
    public static List<Named> relations(Table table) {
        return table.relations().entrySet().stream()
                .map(each -> new Named(each.getKey(), related(each.getValue())))
                .toList();
    }

    private static String related(Relation<?> relation) {
        return (relation.link().many() ? "many " : "one ") + relation.target().modelName();
    }

    /** The values of an enum, where an object is one. */
    public static List<Named> values(Object object) {
        return object instanceof EnumType type ? named(type.labels().stream()) : List.of();
    }

    /** The ways in which related rows are read. */
    public static List<Named> loadWays() {
        return Arrays.stream(LoadBy.values())
                .map(each -> new Named(each.name(), "how related rows are read"))
                .toList();
    }

    /** The values of the enum that an expression holds; those of several enums that have one name with their enum before it. */
    public List<Named> valuesOf(Object object) {
        return object instanceof Expression<?> expression ? labelsOf(expression.type()) : List.of();
    }

    private List<Named> labelsOf(ValueType type) {
        if (type.family() != Family.ENUM) {
            return List.of();
        }
        List<EnumLabel> all =
                vocabulary.enums().values().stream().flatMap(List::stream).toList();
        return all.stream()
                .filter(each -> each.type().equals(type.sql()))
                .map(each -> {
                    boolean shared = all.stream()
                            .anyMatch(other -> other.name().equals(each.name())
                                    && !other.enumName().equals(each.enumName()));
                    String name = each.name();
                    return new Named(shared ? each.enumName() + "." + name : name, "a value of " + each.enumName());
                })
                .toList();
    }

    private static List<Named> named(Stream<EnumLabel> labels) {
        return labels.map(each -> new Named(each.name(), "a value of " + each.enumName()))
                .toList();
    }

    /** Whether an object is {@code db}, behind which the functions stand. */
    public static boolean isDatabase(Object object) {
        return Interpreter.isDatabase(object);
    }

    /** Whether objects of a class are values that SQL is given, and no parts of queries. */
    public boolean isValue(Class<?> result) {
        return !Methods.isBuilder(result)
                && (Methods.functions().stream().anyMatch(each -> each.getReturnType() == result)
                        || vocabulary.isOfExtension(result));
    }

    /** What can be called on an object, by name. */
    public static List<Word> words(Object receiver) {
        return words(Methods.of(receiver), Optional.of(receiver));
    }

    /** What can be called on nothing, by name. */
    public List<Word> functions() {
        List<Word> all = new ArrayList<>(words(Methods.functions(), Optional.empty()));
        vocabulary.extensions().forEach(each -> all.addAll(words(each)));
        return all;
    }

    private static List<Word> words(List<Method> methods, Optional<Object> receiver) {
        Map<String, List<Method>> byName = new LinkedHashMap<>();
        for (Method each : methods) {
            if (!Methods.isInherited(each, receiver)) {
                byName.computeIfAbsent(each.getName(), name -> new ArrayList<>())
                        .add(each);
            }
        }
        List<Word> words = new ArrayList<>();
        byName.forEach((name, forms) -> words.add(new Word(
                name,
                forms.stream()
                        .map(each -> new Fit(each, receiver.orElse(null)).wanted())
                        .distinct()
                        .toList(),
                forms.stream().anyMatch(each -> each.getParameterCount() == 0),
                forms.stream().<Class<?>>map(Method::getReturnType).distinct().toList(),
                forms.stream().map(Meaning::parameters).toList())));
        return words;
    }

    private static Word.Parameters parameters(Method method) {
        List<Class<?>> classes = new ArrayList<>(Arrays.asList(method.getParameterTypes()));
        if (method.isVarArgs()) {
            int last = classes.size() - 1;
            classes.set(last, classes.get(last).getComponentType());
        }
        return new Word.Parameters(classes, method.isVarArgs());
    }
}
