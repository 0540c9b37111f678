package dev.pgorm.query.client;

import dev.pgorm.query.Queries;
import dev.pgorm.query.model.SqlEnum;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a generated client is imported for where its schema has queries with names: the methods of those read values of the client's own
 * classes with what is here.
 */
public class ClientQueries extends Queries {

    /** For the classes of clients. */
    protected ClientQueries() {}

    /** The constants of an enum by their labels. */
    protected static <E extends Enum<E> & SqlEnum> Function<String, E> labels(Class<E> constants) {
        return ClientTable.labels(constants);
    }

    /** A composite value that is there. */
    protected static <C> C composite(String text, CompositeType<C> type) {
        return ClientTable.composite(text, type);
    }

    /** A composite value, if it is there. */
    protected static <C> @Nullable C compositeOrNull(@Nullable String text, CompositeType<C> type) {
        return ClientTable.compositeOrNull(text, type);
    }

    /** An array of several dimensions. */
    protected static <E> List<@Nullable E> nested(List<?> array) {
        return ClientTable.nested(array);
    }

    /** The same, if it is there. */
    protected static <E> @Nullable List<@Nullable E> nestedOrNull(@Nullable List<?> array) {
        return ClientTable.nestedOrNull(array);
    }
}
