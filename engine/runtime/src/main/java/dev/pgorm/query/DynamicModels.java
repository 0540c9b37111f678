package dev.pgorm.query;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The models of a schema that a program knows only when it runs: an editor of anybody's tables, an import, a report that users put together.
 * {@code dev.pgorm.workspace.client.RunTimeModels} makes them of a schema.
 *
 * <pre>{@code
 * DynamicTable user = models.table("User");
 * db.from(user).where(user.text("email").endsWith("@acme.io"), user.many("orders").some()).fetch();
 * }</pre>
 */
public final class DynamicModels {

    private final Map<String, DynamicTable> tables = new LinkedHashMap<>();

    private DynamicModels(List<DynamicTable.Definition> definitions) {
        for (DynamicTable.Definition each : definitions) {
            if (tables.put(each.modelName(), new DynamicTable(each, Optional.empty(), this::table)) != null) {
                throw new IllegalArgumentException("two models are called " + each.modelName());
            }
        }
        for (DynamicTable.Definition each : definitions) {
            each.links().forEach(link -> table(link.targetModel()));
        }
    }

    /**
     * Models by what is known of them.
     *
     * @throws IllegalArgumentException where two have one name, or a relation leads to none of them
     */
    public static DynamicModels of(List<DynamicTable.Definition> definitions) {
        return new DynamicModels(definitions);
    }

    /**
     * The table of a model.
     *
     * @param model its name in the schema
     * @throws IllegalArgumentException where there is none of that name
     */
    public DynamicTable table(String model) {
        return Named.in(tables, model, "the schema has no model");
    }

    /** The names of all models, in order. */
    public Set<String> names() {
        return Collections.unmodifiableSet(tables.keySet());
    }
}
