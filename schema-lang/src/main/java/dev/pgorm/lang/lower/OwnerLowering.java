package dev.pgorm.lang.lower;

import dev.pgorm.ir.Catalog;
import dev.pgorm.ir.CatalogObject;
import dev.pgorm.ir.Ownership;
import dev.pgorm.ir.Schema;
import dev.pgorm.ir.Sequence;
import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.lang.ast.Span;
import dev.pgorm.lang.model.Datasource;
import dev.pgorm.lang.model.OwnerDeclaration;
import dev.pgorm.lang.model.SchemaModel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Whose the objects are: what their block says, else what the datasource says for all. */
final class OwnerLowering {

    private final Draft draft;
    private final Optional<Datasource> datasource;
    private final Map<Integer, List<OwnerDeclaration>> byFile;

    OwnerLowering(SchemaModel schema, Draft draft) {
        this.draft = draft;
        this.datasource = schema.datasource();
        this.byFile = schema.owners().stream()
                .collect(Collectors.groupingBy(each -> each.block().file()));
    }

    /** Adds the owners to the catalog. */
    void lower() {
        Optional<String> usual = datasource.flatMap(Datasource::owner);
        Map<String, String> schemas = new HashMap<>();
        datasource
                .map(Datasource::declaredSchemas)
                .orElse(List.of())
                .forEach(each -> each.owner().ifPresent(role -> schemas.put(each.name(), role)));
        if (byFile.isEmpty() && usual.isEmpty() && schemas.isEmpty()) {
            return;
        }
        Catalog catalog = draft.catalog(Catalog.empty());
        Origins origins = draft.origins();
        for (CatalogObject object : catalog.objects().values()) {
            Optional<Span> origin = origins.of(object.address());
            Optional<String> stated = object instanceof Schema schema
                    ? Optional.ofNullable(schemas.get(schema.name().value()))
                    : origin.flatMap(this::stated);
            // The schema public has an owner by itself, which it keeps where nothing is said of it in particular.
            stated.or(() -> Ownership.isOf(object) ? usual : Optional.empty())
                    .filter(role -> Ownership.isOf(object.address().kind()) && !isOfColumn(object))
                    .ifPresent(role -> draft.add(
                            new Ownership(object.address(), Identifier.of(role)), origin.orElse(new Span(0, 0, 0))));
        }
    }

    private static boolean isOfColumn(CatalogObject object) {
        return object instanceof Sequence sequence && sequence.ownedBy().isPresent();
    }

    private Optional<String> stated(Span origin) {
        return byFile.getOrDefault(origin.file(), List.of()).stream()
                .filter(each -> each.concerns(origin))
                .map(OwnerDeclaration::role)
                .findFirst();
    }
}
