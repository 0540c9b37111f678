package dev.pgorm.lang.lower;

import dev.pgorm.ir.sql.QualifiedName;
import java.util.Set;

/**
 * Which collation a text such as {@code "german"} names: one that the file declares in the default schema, else as
 * {@link WrittenNames#collation} says.
 *
 * @param schemas the schemas of the file
 * @param declared the collations of the default schema that the file declares
 */
public record CollationNames(Set<String> schemas, Set<String> declared) {

    public CollationNames {
        schemas = Set.copyOf(schemas);
        declared = Set.copyOf(declared);
    }

    /** The collation of that text. */
    public QualifiedName of(String text) {
        return declared.contains(text)
                ? QualifiedName.of(Names.DEFAULT_SCHEMA, text)
                : WrittenNames.collation(text, schemas);
    }
}
