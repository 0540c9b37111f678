package dev.pgorm.expression.client;

import dev.pgorm.lang.model.Datasource;
import dev.pgorm.lang.model.SchemaModel;
import dev.pgorm.query.Internal;
import dev.pgorm.query.Trigrams;
import dev.pgorm.query.spi.QueryExtension;
import dev.pgorm.query.spi.QueryExtensions;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Functions of expressions that an extension brings: a schema has them that declares it. */
public final class ExtensionWords {

    private static final String TRIGRAMS = "pg_trgm";

    private ExtensionWords() {}

    /** The words of trigrams; empty where the schema does not declare {@code pg_trgm}. */
    public static Optional<Trigrams> trigrams(SchemaModel schema) {
        return declaration(schema, TRIGRAMS)
                .map(each -> each.schema().map(Trigrams::in).orElseGet(Trigrams::onSearchPath));
    }

    /** What the extensions that a schema declares bring to queries, as far as their modules are here. */
    public static List<QueryExtension> of(SchemaModel schema) {
        Set<String> declared = schema.datasource().flatMap(Datasource::extensions).orElse(List.of()).stream()
                .map(Datasource.ExtensionDeclaration::name)
                .collect(Collectors.toSet());
        return declared.isEmpty() ? List.of() : QueryExtensions.discovered().named(declared::contains);
    }

    /** Whether the schema declares an extension. */
    static boolean isDeclared(SchemaModel schema, String extension) {
        return declaration(schema, extension).isPresent();
    }

    /** The schema that an extension is declared in; empty where none is said. */
    static Optional<String> schemaOf(SchemaModel schema, String extension) {
        return declaration(schema, extension).flatMap(Datasource.ExtensionDeclaration::schema);
    }

    private static Optional<Datasource.ExtensionDeclaration> declaration(SchemaModel schema, String extension) {
        return schema.datasource().flatMap(Datasource::extensions).orElse(List.of()).stream()
                .filter(each -> each.name().equals(extension))
                .findFirst();
    }

    /** The functions of trigrams, in a stable order. */
    public static List<Method> ofTrigrams() {
        return Arrays.stream(Trigrams.class.getDeclaredMethods())
                .filter(each -> Modifier.isPublic(each.getModifiers()) && !Modifier.isStatic(each.getModifiers()))
                .filter(each -> !each.isAnnotationPresent(Internal.class))
                .sorted(Comparator.comparing(Method::getName)
                        .thenComparing(each -> Arrays.toString(each.getParameterTypes())))
                .toList();
    }

    /** The extension that brings a function; empty where none that is known here does. */
    public static Optional<String> extensionOf(String function) {
        return ofTrigrams().stream().anyMatch(each -> each.getName().equals(function))
                ? Optional.of(TRIGRAMS)
                : QueryExtensions.discovered().extensionOf(function);
    }
}
