package dev.pgorm.workspace.database;

import java.util.List;

/** The names that completion offers, as they stand in the database; a snapshot. */
public record CatalogNames(
        List<String> schemas,
        List<RelationName> relations,
        List<RoutineName> routines,
        List<String> types,
        List<String> roles,
        List<String> settings) {

    public CatalogNames {
        schemas = List.copyOf(schemas);
        relations = List.copyOf(relations);
        routines = List.copyOf(routines);
        types = List.copyOf(types);
        roles = List.copyOf(roles);
        settings = List.copyOf(settings);
    }

    /** Nothing is known yet. */
    public static CatalogNames none() {
        return new CatalogNames(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    }

    /** A relation and its columns; {@code visible} = found without its schema's name. */
    public record RelationName(String schema, String name, String kind, boolean visible, List<ColumnName> columns) {
        public RelationName {
            columns = List.copyOf(columns);
        }
    }

    /** A column and its type. */
    public record ColumnName(String name, String type) {}

    /** A function or procedure, with its arguments in words. */
    public record RoutineName(String schema, String name, String arguments, String result, boolean visible) {}
}
