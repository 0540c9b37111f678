package dev.pgorm.lang.validate;

import dev.pgorm.lang.model.Field;
import dev.pgorm.lang.validate.ResolutionMemory.Assembled;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts a model together with its relations, now that the other sides are known. */
final class ModelAssembler {

    private ModelAssembler() {}

    static Assembled assemble(ModelSummary summary, Map<String, ModelSummary> models, Settings settings) {
        RelationChecker.Result checked = new RelationChecker(summary, models::get, settings).check();
        List<Field> fields = new ArrayList<>(summary.entries.size());
        int relations = 0;
        for (ModelSummary.Entry entry : summary.entries) {
            switch (entry) {
                case ModelSummary.Entry.Column column -> fields.add(column.scalar());
                case ModelSummary.Entry.Reference reference ->
                    fields.add(
                            relation(reference.relation(), checked.opposites().get(relations++)));
            }
        }
        List<@Nullable ModelSummary> targets = new ArrayList<>(summary.relations.size());
        for (RelationSummary relation : summary.relations) {
            targets.add(models.get(relation.target()));
        }
        return new Assembled(summary.toModel(fields), checked.findings().list(), targets);
    }

    private static Field.Relation relation(RelationSummary relation, Optional<String> opposite) {
        return new Field.Relation(
                relation.name(),
                relation.target(),
                relation.arity(),
                relation.relationName(),
                opposite,
                relation.hasFields() ? Optional.of(foreignKey(relation)) : Optional.empty(),
                relation.ignored(),
                relation.documentation(),
                relation.span());
    }

    private static Field.ForeignKey foreignKey(RelationSummary relation) {
        return new Field.ForeignKey(
                relation.fields().orElse(List.of()),
                relation.referenceNames(),
                relation.onDelete().map(RelationSummary.Action::action),
                relation.onUpdate().map(RelationSummary.Action::action),
                relation.setColumns(),
                relation.map(),
                relation.deferrability(),
                relation.match(),
                relation.validity(),
                relation.comment(),
                relation.attributeSpan());
    }
}
