package dev.pgorm.query.spi;

import dev.pgorm.query.model.ExtensionType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.function.Predicate;

/** The extensions whose modules are on the class path. */
public final class QueryExtensions {

    private final Map<String, QueryExtension> byName;

    private QueryExtensions(Map<String, QueryExtension> byName) {
        this.byName = byName;
    }

    /** Found when it is first asked for: most programs never ask. */
    private static final class Found {
        static final QueryExtensions ALL =
                of(ServiceLoader.load(QueryExtension.class, QueryExtension.class.getClassLoader()));
    }

    /**
     * Those that are on the class path.
     *
     * @throws DuplicateExtension where two of them bring the same
     */
    public static QueryExtensions discovered() {
        return Found.ALL;
    }

    /**
     * Some extensions.
     *
     * @throws DuplicateExtension where two of them bring the same
     */
    public static QueryExtensions of(Iterable<? extends QueryExtension> extensions) {
        Map<String, QueryExtension> byName = new LinkedHashMap<>();
        Map<String, QueryExtension> owners = new HashMap<>();
        for (QueryExtension each : extensions) {
            claim(owners, "the extension " + each.name(), each);
            each.types().forEach(type -> claim(owners, "the type " + type.name(), each));
            each.functions().map(QueryExtensions::methods).orElse(List.of()).stream()
                    .map(Method::getName)
                    .distinct()
                    .forEach(name -> claim(owners, "the function " + name, each));
            byName.put(each.name(), each);
        }
        return new QueryExtensions(byName);
    }

    private static void claim(Map<String, QueryExtension> owners, String what, QueryExtension extension) {
        QueryExtension other = owners.putIfAbsent(what, extension);
        if (other != null) {
            throw new DuplicateExtension(what, other, extension);
        }
    }

    /** Those of some names, in the order of the class path. */
    public List<QueryExtension> named(Predicate<String> names) {
        return byName.values().stream().filter(each -> names.test(each.name())).toList();
    }

    /** All of them. */
    public Collection<QueryExtension> all() {
        return List.copyOf(byName.values());
    }

    /** The extension that brings a function; empty where none does. */
    public Optional<String> extensionOf(String function) {
        return byName.values().stream()
                .filter(each -> each.functions().map(QueryExtensions::methods).orElse(List.of()).stream()
                        .anyMatch(method -> method.getName().equals(function)))
                .map(QueryExtension::name)
                .findFirst();
    }

    /** The type of a name, without a schema and modifiers, of any of them. */
    public Optional<ExtensionType<?, ?>> type(String name) {
        return byName.values().stream()
                .flatMap(each -> each.types().stream())
                .filter(each -> each.name().equals(name))
                .findFirst();
    }

    /** A type whose values are of the class that a value is of; the first of several. */
    public Optional<ExtensionType<?, ?>> typeOf(Object value) {
        return byName.values().stream()
                .flatMap(each -> each.types().stream())
                .filter(each -> each.javaClass().isInstance(value))
                .findFirst();
    }

    /** In words what would do where a method takes a class; empty where the class is none of theirs. */
    public Optional<String> wanted(Class<?> type) {
        return byName.values().stream()
                .flatMap(each -> Optional.ofNullable(each.wanted().get(type)).stream())
                .findFirst();
    }

    /** The functions, in a stable order. */
    public static List<Method> methods(QueryFunctions functions) {
        return Arrays.stream(functions.getClass().getDeclaredMethods())
                .filter(each -> Modifier.isPublic(each.getModifiers()) && !Modifier.isStatic(each.getModifiers()))
                .filter(each -> !each.isSynthetic())
                .sorted(Comparator.comparing(Method::getName)
                        .thenComparing(each -> Arrays.toString(each.getParameterTypes())))
                .toList();
    }
}
