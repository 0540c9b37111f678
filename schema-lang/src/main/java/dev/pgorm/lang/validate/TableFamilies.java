package dev.pgorm.lang.validate;

import dev.pgorm.lang.ast.Span;
import dev.pgorm.lang.diagnostic.Diagnostics;
import dev.pgorm.lang.model.IndexElement;
import dev.pgorm.lang.model.PartDeclaration;
import dev.pgorm.lang.model.TableDetails;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What models say of other models beside relations: parents, the fields that come from them, targets of foreign keys. */
final class TableFamilies {

    private final Map<String, ModelSummary> models;
    private final Findings findings;

    TableFamilies(Map<String, ModelSummary> models, Findings findings) {
        this.models = models;
        this.findings = findings;
    }

    void check() {
        for (ModelSummary model : models.values()) {
            TableDetails details = model.options.details();
            if (details.hasParents()) {
                checkParents(model);
            }
            details.foreignKeys().forEach(this::checkTarget);
        }
    }

    private static List<TableDetails.Parent> parents(ModelSummary model) {
        List<TableDetails.Parent> parents =
                new ArrayList<>(model.options.details().inherits());
        model.options.details().partitionOf().ifPresent(each -> parents.add(each.parent()));
        return parents;
    }

    private void checkParents(ModelSummary model) {
        boolean known = true;
        for (TableDetails.Parent each : parents(model)) {
            ModelSummary parent = models.get(each.model());
            boolean usable =
                    parent != null && !parent.view && !ancestors(parent).contains(model.name);
            if (!usable) {
                known = false;
                findings.add(Diagnostics.builder(AdditionCode.UNKNOWN_PARENT)
                        .at(each.span())
                        .with("name", each.model())
                        .with("suggestion", Wording.closest(each.model(), candidates(model))));
            }
        }
        if (known) {
            checkFields(model);
        }
    }

    /** The models that could be its parents. */
    private List<String> candidates(ModelSummary model) {
        return models.values().stream()
                .filter(each -> !each.view && !ancestors(each).contains(model.name))
                .map(each -> each.name)
                .toList();
    }

    /** The model's own name and those of its parents. */
    private Set<String> ancestors(ModelSummary model) {
        Set<String> found = new HashSet<>();
        collect(model, found);
        return found;
    }

    private void collect(ModelSummary model, Set<String> found) {
        if (found.add(model.name)) {
            for (TableDetails.Parent each : parents(model)) {
                Optional.ofNullable(models.get(each.model())).ifPresent(parent -> collect(parent, found));
            }
        }
    }

    private Set<String> fields(ModelSummary model) {
        Set<String> fields = new HashSet<>();
        for (String each : ancestors(model)) {
            Optional.ofNullable(models.get(each))
                    .ifPresent(parent -> fields.addAll(parent.scalars().keySet()));
        }
        return fields;
    }

    private void checkFields(ModelSummary model) {
        Set<String> fields = fields(model);
        Stream<IndexElement> elements = Stream.of(
                        model.indexes.stream().flatMap(each -> each.elements().stream()),
                        model.uniques.stream().flatMap(each -> each.elements().stream()),
                        model.primaryKey.stream().flatMap(each -> each.elements().stream()),
                        model.options.details().exclusions().stream().flatMap(each -> each.elements().stream()),
                        model.options.details().statistics().stream().flatMap(each -> each.elements().stream()),
                        model.options.details().partitionKey().stream().flatMap(each -> each.elements().stream()))
                .flatMap(each -> each);
        elements.forEach(element -> {
            if (element.key() instanceof IndexElement.Key.FieldKey key) {
                checkField(key.field(), fields, model, element.span());
            }
        });
        for (PartDeclaration part : model.options.parts()) {
            part.fields().forEach(field -> checkField(field, fields, model, part.span()));
        }
    }

    private void checkField(String field, Set<String> fields, ModelSummary model, Span span) {
        if (!fields.contains(field)) {
            findings.add(Diagnostics.builder(AdditionCode.UNKNOWN_PARENT_FIELD)
                    .at(span)
                    .with("field", field)
                    .with("model", model.name)
                    .with("suggestion", Wording.closest(field, fields)));
        }
    }

    /** A name with a dot is that of a table outside the file. */
    private void checkTarget(TableDetails.ForeignKey key) {
        ModelSummary target = models.get(key.target());
        boolean outside = target == null && key.target().indexOf('.') >= 0;
        boolean known =
                outside || (target != null && !target.view && fields(target).containsAll(key.references()));
        if (!known) {
            findings.add(Diagnostics.builder(AdditionCode.FOREIGN_KEY_TARGET)
                    .at(key.span())
                    .with("suggestion", Wording.closest(key.target(), models.keySet())));
        }
    }
}
