package dev.pgorm.lang.model;

import java.util.List;
import java.util.Optional;

/**
 * A data type as SQL names it, in the heading of a routine.
 *
 * @param path its name as the catalogs would have it, with its schema where that was written; for a type of several words the words, in
 *     lower case and one blank apart, as the only element
 * @param bare the name as it was written, where it was one word without quotes; a block of the schema may be called so
 * @param source the whole type as it was written, without what makes it an array
 * @param array whether it is an array
 */
public record SqlTypeName(List<String> path, Optional<String> bare, String source, boolean array) {

    public SqlTypeName {
        path = List.copyOf(path);
    }
}
