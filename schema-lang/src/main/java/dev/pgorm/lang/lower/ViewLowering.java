package dev.pgorm.lang.lower;

import dev.pgorm.ir.DefinitionKind;
import dev.pgorm.ir.Index;
import dev.pgorm.ir.MaterializedView;
import dev.pgorm.ir.ObjectAddress;
import dev.pgorm.ir.ObjectKind;
import dev.pgorm.ir.StorageParameters;
import dev.pgorm.ir.TypeReference;
import dev.pgorm.ir.View;
import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.ir.sql.QualifiedName;
import dev.pgorm.ir.sql.SqlExpr;
import dev.pgorm.lang.model.Field;
import dev.pgorm.lang.model.Model;
import dev.pgorm.lang.model.ViewDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Views that say their SQL. Their columns follow from it; the fields say what the server cannot know, defaults and comments. */
final class ViewLowering {

    private final Names names;
    private final ColumnTypes types;
    private final Defaults defaults;
    private final Draft draft;
    private final CollationNames collations;
    private final DetailsLowering details;
    private final boolean comments;

    ViewLowering(Names names, Draft draft, CollationNames collations, DetailsLowering details, boolean comments) {
        this.names = names;
        this.details = details;
        this.types = new ColumnTypes(names);
        this.defaults = new Defaults(names);
        this.draft = draft;
        this.collations = collations;
        this.comments = comments;
    }

    void lower(Model view) {
        QualifiedName name = Names.of(view);
        ViewDefinition definition = view.definition().orElseThrow();
        EarlierNames earlier = EarlierNames.of(name, view.renamedFrom(), view.movedFrom());
        if (view.materialized()) {
            draft.renames(earlier.ofObject(DefinitionKind.MATERIALIZED_VIEW));
            draft.add(materialized(view, name, definition), view.span());
            return;
        }
        draft.renames(earlier.ofObject(DefinitionKind.VIEW));
        List<View.Column> columns =
                view.scalars().stream().map(each -> column(name, each)).toList();
        draft.add(
                new View(
                        name,
                        columns,
                        names.contexts().inQuery(definition.sql()),
                        StorageParameters.of(definition.options()),
                        comments ? view.documentation() : Optional.empty()),
                view.span());
    }

    private MaterializedView materialized(Model view, QualifiedName name, ViewDefinition definition) {
        KeyLowering keys = new KeyLowering(view, draft, collations, comments);
        details.statistics(view, keys);
        List<Index> indexes = new ArrayList<>();
        view.uniques().stream().map(keys::uniqueIndex).forEach(indexes::add);
        view.indexes().stream().map(keys::index).forEach(indexes::add);
        return new MaterializedView(
                name,
                view.scalars().stream()
                        .map(each -> materializedColumn(name, each))
                        .toList(),
                SqlExpr.written(definition.sql()),
                TableLowering.storage(view.storage()),
                definition
                        .materialized()
                        .map(ViewDefinition.Materialized::withData)
                        .orElse(true),
                indexes,
                comments ? view.documentation() : Optional.empty());
    }

    private MaterializedView.Column materializedColumn(QualifiedName view, Field.Scalar field) {
        draft.origin(ObjectAddress.part(ObjectKind.COLUMN, view, field.columnName()), field.span());
        return new MaterializedView.Column(
                Identifier.of(field.columnName()),
                types.of(field),
                ColumnLowering.stated(field.column().storage()),
                ColumnLowering.stated(field.column().compression()),
                field.column().statistics(),
                comments ? field.documentation() : Optional.empty());
    }

    private View.Column column(QualifiedName view, Field.Scalar field) {
        draft.origin(ObjectAddress.part(ObjectKind.COLUMN, view, field.columnName()), field.span());
        TypeReference type = types.of(field);
        return new View.Column(
                Identifier.of(field.columnName()),
                type,
                field.defaultValue().flatMap(value -> defaults.expression(field, value, type)),
                comments ? field.documentation() : Optional.empty());
    }
}
