package dev.pgorm.lang.raise;

import dev.pgorm.ir.Index;
import dev.pgorm.ir.MaterializedView;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Materialized views to {@code view} blocks. */
final class MaterializedViewRaiser {

    private final NameBook names;
    private final TypeSpelling types;
    private final KeySpelling keys;
    private final DetailsRaiser details;
    private final PartSpelling parts;
    private final Optional<String> usualSchema;

    MaterializedViewRaiser(
            NameBook names,
            ElementSpelling elements,
            DetailsRaiser details,
            PartSpelling parts,
            Optional<String> usualSchema) {
        this.names = names;
        this.types = new TypeSpelling(names);
        this.keys = new KeySpelling(names, elements);
        this.details = details;
        this.parts = parts;
        this.usualSchema = usualSchema;
    }

    String text(MaterializedView view) {
        String block = names.block(view.name()).orElseThrow();
        ModelText text = new ModelText("view " + block, view.comment());
        view.columns().forEach(each -> column(view, each, text));
        List<Index> uniquesFirst = view.indexes().stream()
                .sorted(Comparator.comparing(each -> !each.unique()))
                .toList();
        uniquesFirst.forEach(each -> keys.index(view.name(), each, text));
        details.statistics(view.name(), text);
        text.blockAttribute(view.populated() ? "@@materialized" : "@@materialized(withData: false)");
        text.blockAttribute("@@sql(" + SdlText.statement(view.query().text()) + ")");
        ModelRaiser.storage(view.storage(), text);
        ModelRaiser.mapping(view.name(), block, usualSchema).forEach(text::blockAttribute);
        parts.view(view.address(), text);
        return text.text();
    }

    private void column(MaterializedView view, MaterializedView.Column column, ModelText text) {
        String field = names.field(view.name(), column.name());
        List<String> attributes = new ArrayList<>();
        if (!field.equals(column.name().value())) {
            attributes.add("@map(" + SdlText.quoted(column.name().value()) + ")");
        }
        column.storage().ifPresent(each -> attributes.add("@storage(" + each + ")"));
        column.compression().ifPresent(each -> attributes.add("@compression(" + each + ")"));
        column.statisticsTarget().ifPresent(each -> attributes.add("@statistics(" + each + ")"));
        String type = types.base(column.type()) + (column.type().array() ? "[]" : "?");
        text.column(column.name(), field, type, attributes, column.comment());
    }
}
