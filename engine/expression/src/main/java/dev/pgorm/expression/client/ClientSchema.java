package dev.pgorm.expression.client;

import dev.pgorm.expression.client.JavaNames.Wanted;
import dev.pgorm.lang.lower.RelationColumns;
import dev.pgorm.lang.model.ContextDeclaration;
import dev.pgorm.lang.model.EnumDeclaration;
import dev.pgorm.lang.model.Field;
import dev.pgorm.lang.model.Model;
import dev.pgorm.lang.model.QueryDeclaration;
import dev.pgorm.lang.model.SchemaModel;
import dev.pgorm.query.Queries;
import dev.pgorm.query.Trigrams;
import dev.pgorm.query.model.Family;
import dev.pgorm.query.spi.QueryExtension;
import dev.pgorm.query.spi.QueryExtensions;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A schema as programs see it: what is in it that has a client, with the names and types that it has in Java. */
public final class ClientSchema {

    /** What expressions begin with is no query's name. */
    private static final Set<String> WORDS = Arrays.stream(Queries.class.getMethods())
            .filter(each -> Modifier.isStatic(each.getModifiers()))
            .map(Method::getName)
            .collect(Collectors.toUnmodifiableSet());

    private final List<ClientModel> models = new ArrayList<>();
    private final List<ClientEnum> enums = new ArrayList<>();
    private final List<ClientComposite> composites = new ArrayList<>();
    private final List<ClientQuery> queries = new ArrayList<>();
    private final List<ClientContext> contexts = new ArrayList<>();
    private final Optional<Trigrams> trigrams;
    private final List<QueryExtension> extensions;

    /** What a schema, which has no errors, is in Java. */
    public ClientSchema(SchemaModel schema) {
        trigrams = ExtensionWords.trigrams(schema);
        extensions = ExtensionWords.of(schema);
        List<Model> seen =
                schema.models().stream().filter(each -> !each.ignored()).toList();
        List<String> names = typeNames(schema, seen);
        List<String> variables = JavaNames.different(
                Stream.concat(
                                seen.stream().map(ClientSchema::wantedVariable),
                                schema.contexts().stream().map(ClientSchema::wantedVariable))
                        .toList(),
                Set.of());
        FieldReader fields = new FieldReader(schema);
        int next = 0;
        for (Model each : seen) {
            FieldReader.Fields found = fields.of(each);
            models.add(new ClientModel(
                    names.get(next),
                    variables.get(next),
                    each,
                    RelationColumns.tableOf(each),
                    found.columns(),
                    found.relations()));
            next++;
        }
        for (EnumDeclaration each : schema.enums()) {
            enums.add(new ClientEnum(names.get(next++), each, RelationColumns.typeOf(each), constants(each)));
        }
        for (var each : schema.composites()) {
            composites.add(new ClientComposite(names.get(next++), each, fields.of(each.fields())));
        }
        contexts(schema.contexts(), variables.subList(seen.size(), variables.size()), fields);
        List<String> methods = JavaNames.different(
                schema.queries().stream()
                        .map(each -> new Wanted(JavaNames.constant(each.name()), each.name()))
                        .toList(),
                words());
        for (int i = 0; i < methods.size(); i++) {
            QueryDeclaration each = schema.queries().get(i);
            queries.add(new ClientQuery(methods.get(i), each, fields.of(each.parameters())));
        }
    }

    private void contexts(List<ContextDeclaration> declared, List<String> variables, FieldReader fields) {
        List<String> classes = JavaNames.differentTypes(
                declared.stream()
                        .map(each -> JavaNames.type(each.name()) + "Context")
                        .map(each -> new Wanted(each, each))
                        .toList(),
                Set.of());
        for (int i = 0; i < declared.size(); i++) {
            List<Field.Scalar> members = declared.get(i).members().stream()
                    .map(ContextDeclaration.Member::field)
                    .toList();
            contexts.add(new ClientContext(classes.get(i), variables.get(i), declared.get(i), fields.of(members)));
        }
    }

    /** Models and views that are not ignored, in order. */
    public List<ClientModel> models() {
        return List.copyOf(models);
    }

    /** All enums, in order. */
    public List<ClientEnum> enums() {
        return List.copyOf(enums);
    }

    /** All composite types, in order. */
    public List<ClientComposite> composites() {
        return List.copyOf(composites);
    }

    /** Named queries, in order. */
    public List<ClientQuery> queries() {
        return List.copyOf(queries);
    }

    /** Contexts of transactions, in order. */
    public List<ClientContext> contexts() {
        return List.copyOf(contexts);
    }

    /** The functions of the extension {@code pg_trgm}; empty where the schema does not declare it. */
    public Optional<Trigrams> trigrams() {
        return trigrams;
    }

    /** What extensions that the schema declares bring to queries. */
    public List<QueryExtension> extensions() {
        return extensions;
    }

    /** Whether a field of a model or of a composite type, or a parameter of a query, is of a type that an extension brings. */
    public boolean uses(QueryExtension extension) {
        return Stream.of(
                        models.stream().map(ClientModel::fields),
                        composites.stream().map(ClientComposite::fields),
                        queries.stream().map(ClientQuery::parameters))
                .flatMap(each -> each)
                .flatMap(List::stream)
                .flatMap(each -> each.elementType().extension().stream())
                .anyMatch(each -> each.extension().equals(extension.name()));
    }

    private Set<String> words() {
        Set<String> words = new LinkedHashSet<>(WORDS);
        extensions.stream()
                .flatMap(each -> each.functions().stream())
                .flatMap(each -> QueryExtensions.methods(each).stream())
                .forEach(each -> words.add(each.getName()));
        if (trigrams.isPresent()) {
            ExtensionWords.ofTrigrams().forEach(each -> words.add(each.getName()));
        }
        return words;
    }

    /** A model by its name in the schema; empty where there is none that programs see. */
    public Optional<ClientModel> model(String name) {
        return models.stream().filter(each -> each.model().name().equals(name)).findFirst();
    }

    /** An enum by its name in the schema. */
    public Optional<ClientEnum> enumeration(String name) {
        return enums.stream()
                .filter(each -> each.declaration().name().equals(name))
                .findFirst();
    }

    /** A composite type by its name in the schema. */
    public Optional<ClientComposite> composite(String name) {
        return composites.stream()
                .filter(each -> each.composite().name().equals(name))
                .findFirst();
    }

    /** The composite type of a field that holds one value of it; empty for other fields, arrays too. */
    public Optional<ClientComposite> compositeOf(ClientField field) {
        return field.type().family() != Family.ARRAY && field.held() instanceof Field.FieldType.CompositeType type
                ? composite(type.compositeName())
                : Optional.empty();
    }

    /** The names of all classes. */
    public List<String> typeNames() {
        return Stream.of(
                        models.stream().map(ClientModel::className),
                        enums.stream().map(ClientEnum::className),
                        composites.stream().map(ClientComposite::className))
                .flatMap(each -> each)
                .toList();
    }

    /**
     * The values of enums that are known by their name alone, in order, with the enum of each: no other enum has a value of that name, and
     * it is no variable of a table or context and no class.
     */
    public Map<String, ClientEnum> plainConstants() {
        Map<String, ClientEnum> found = new LinkedHashMap<>();
        Set<String> others = new LinkedHashSet<>(typeNames());
        models.forEach(each -> others.add(each.variable()));
        contexts.forEach(each -> others.add(each.variable()));
        for (ClientEnum each : enums) {
            for (ClientEnum.Constant constant : each.constants()) {
                if (found.putIfAbsent(constant.name(), each) != null) {
                    others.add(constant.name());
                }
            }
        }
        found.keySet().removeAll(others);
        return found;
    }

    private static List<String> typeNames(SchemaModel schema, List<Model> seen) {
        List<Wanted> wanted = Stream.of(
                        seen.stream().map(Model::name),
                        schema.enums().stream().map(EnumDeclaration::name),
                        schema.composites().stream().map(each -> each.name()))
                .flatMap(each -> each)
                .map(each -> new Wanted(JavaNames.type(each), each))
                .toList();
        return JavaNames.differentTypes(wanted, Set.of());
    }

    private static Wanted wantedVariable(Model model) {
        return wantedVariable(model.name());
    }

    private static Wanted wantedVariable(ContextDeclaration context) {
        return wantedVariable(context.name());
    }

    private static Wanted wantedVariable(String name) {
        String small = JavaNames.variable(name);
        return new Wanted(small, small.equalsIgnoreCase(name) ? small : name);
    }

    private static List<ClientEnum.Constant> constants(EnumDeclaration declaration) {
        List<String> names = JavaNames.different(
                declaration.values().stream()
                        .map(each -> new Wanted(JavaNames.constant(each.name()), each.name()))
                        .toList(),
                Set.of());
        List<ClientEnum.Constant> constants = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            constants.add(
                    new ClientEnum.Constant(names.get(i), declaration.values().get(i)));
        }
        return constants;
    }
}
