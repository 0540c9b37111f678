package dev.pgorm.lang.lower;

import dev.pgorm.ir.DefinitionKind;
import dev.pgorm.ir.ObjectAddress;
import dev.pgorm.ir.ObjectKind;
import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.ir.sql.QualifiedName;
import dev.pgorm.lang.ast.Span;
import dev.pgorm.lang.lower.JoinTableLowering.JoinTable;
import dev.pgorm.lang.model.CheckDeclaration;
import dev.pgorm.lang.model.IndexDeclaration;
import dev.pgorm.lang.model.Model;
import dev.pgorm.lang.model.SequenceDeclaration;
import dev.pgorm.lang.model.TableDetails;
import dev.pgorm.lang.model.UniqueDeclaration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The names that the text states, which are taken before any is chosen. Tables, indexes and sequences of one schema share their
 * names, as in PostgreSQL.
 */
final class StatedNames {

    private final Draft draft;
    private final Map<QualifiedName, Span> places = new HashMap<>();

    StatedNames(Draft draft) {
        this.draft = draft;
    }

    void take(List<Model> models, List<Model> views, List<JoinTable> joins, List<SequenceDeclaration> sequences) {
        models.forEach(each -> take(ObjectKind.TABLE, Names.of(each), each.span()));
        views.forEach(each -> take(
                each.materialized() ? DefinitionKind.MATERIALIZED_VIEW : DefinitionKind.VIEW,
                Names.of(each),
                each.span()));
        joins.forEach(each -> take(ObjectKind.TABLE, each.table(), each.field().span()));
        sequences.forEach(each -> take(ObjectKind.SEQUENCE, Names.of(each), each.span()));
        models.forEach(this::takeParts);
        views.stream().filter(Model::materialized).forEach(this::takeParts);
    }

    private void takeParts(Model model) {
        model.primaryKey().ifPresent(key -> index(model, key.constraintName(), key.span()));
        for (UniqueDeclaration unique : model.uniques()) {
            index(model, unique.databaseName(), unique.span());
        }
        for (IndexDeclaration index : model.indexes()) {
            index(model, index.databaseName(), index.span());
        }
        model.details().exclusions().forEach(each -> index(model, each.databaseName(), each.span()));
        for (TableDetails.Partition each : model.details().partitions()) {
            QualifiedName own = Names.of(model).sibling(Identifier.of(each.databaseName()));
            QualifiedName name = each.schema()
                    .map(schema -> QualifiedName.of(schema, each.databaseName()))
                    .orElse(own);
            take(ObjectKind.TABLE, name, each.span());
        }
        for (CheckDeclaration check : model.checks()) {
            check.databaseName()
                    .ifPresent(
                            name -> draft.checkNames(Names.of(model).schema()).add(Identifier.of(name)));
        }
    }

    private void index(Model model, Optional<String> name, Span span) {
        name.ifPresent(stated -> take(ObjectKind.INDEX, Names.of(model).sibling(Identifier.of(stated)), span));
    }

    private void take(ObjectKind kind, QualifiedName name, Span span) {
        if (draft.relationNames(name.schema()).add(name.name())) {
            places.put(name, span);
            return;
        }
        Optional<Span> first = Optional.ofNullable(places.get(name));
        draft.report(LoweringDiagnostics.takenTwice(ObjectAddress.of(kind, name), span, first));
    }
}
