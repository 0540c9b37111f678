package dev.pgorm.query.spi;

import dev.pgorm.query.model.ExtensionType;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What an extension of the server brings to queries. Being on the class path changes nothing: a schema has it that declares the extension. */
public interface QueryExtension {

    /** The extension, as {@code CREATE EXTENSION} names it. */
    String name();

    /** The types that have classes of their own; none by default. */
    default List<ExtensionType<?, ?>> types() {
        return List.of();
    }

    /** What its functions are called on; none by default. */
    default Optional<QueryFunctions> functions() {
        return Optional.empty();
    }

    /** In words what would do where a method takes a class of the extension, for messages; none by default. */
    default Map<Class<?>, String> wanted() {
        return Map.of();
    }
}
