package dev.pgorm.workspace.database;

import java.util.List;
import java.util.Optional;

/**
 * A listing of catalog objects that are no relations: schemas, functions, roles, extensions, types, databases, policies.
 *
 * @param title what is listed
 * @param columns the headings
 * @param rows the cells, each row as long as the headings
 */
public record Listing(String title, List<String> columns, List<List<Optional<String>>> rows) {

    public Listing {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
    }

    /** What can be listed. */
    public enum Kind {
        SCHEMAS,
        FUNCTIONS,
        ROLES,
        EXTENSIONS,
        TYPES,
        DATABASES,
        POLICIES
    }
}
