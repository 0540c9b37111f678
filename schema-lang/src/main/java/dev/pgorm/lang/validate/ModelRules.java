package dev.pgorm.lang.validate;

import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.lang.ast.Span;
import dev.pgorm.lang.diagnostic.Diagnostics;
import dev.pgorm.lang.model.UniqueDeclaration;
import dev.pgorm.lang.validate.ModelSummary.ConstraintName;
import dev.pgorm.lang.validate.ModelSummary.Criterion;
import java.util.List;
import java.util.stream.Stream;

/** Rules for a whole model: it can tell its rows apart, its names fit, a view has no keys. */
final class ModelRules {

    private ModelRules() {}

    static void check(ModelSummary model, ModelDraft draft, BlockContext context) {
        Findings findings = context.findings();
        if (draft.view && context.prisma()) {
            refuseKeysOnView(draft, findings);
        } else if (draft.view && !model.hasIndexes()) {
            draft.names.stream()
                    .filter(index -> !index.unique())
                    .forEach(index -> findings.add(
                            Diagnostics.builder(AttributeCode.VIEW_INDEX).at(index.span())));
        }
        if (draft.view && model.hasIndexes()) {
            refuseOfTables(model, draft, findings);
        }
        if (context.prisma() && !draft.view && !model.options.ignored()) {
            requireUniqueCriterion(model, draft, findings);
        }
        Stream.concat(model.primaryKeyName.stream(), model.indexNames.stream())
                .filter(ConstraintName::stated)
                .forEach(name -> checkLength(name.name(), name.attribute(), name.span(), findings));
        model.relations.forEach(relation ->
                relation.map().ifPresent(name -> checkLength(name, "@relation", relation.mapSpan(), findings)));
    }

    private static void checkLength(String name, String attribute, Span span, Findings findings) {
        Identifier identifier = Identifier.of(name);
        if (identifier.isTooLong()) {
            findings.add(Diagnostics.builder(AttributeCode.NAME_TOO_LONG)
                    .at(span)
                    .with("name", name)
                    .with("bytes", identifier.byteLength())
                    .with("attribute", attribute));
        }
    }

    /** A view's uniques tell the client how to find rows; nothing stands behind them in the database. */
    private static void refuseKeysOnView(ModelDraft draft, Findings findings) {
        draft.primaryKey.ifPresent(
                key -> findings.add(Diagnostics.builder(AttributeCode.VIEW_KEY).at(key.span())));
        for (ModelDraft.NamedIndex index : draft.names) {
            if (!index.unique()) {
                findings.add(Diagnostics.builder(AttributeCode.VIEW_INDEX).at(index.span()));
            } else if (index.databaseName().isPresent()) {
                findings.add(Diagnostics.builder(AttributeCode.VIEW_UNIQUE)
                        .at(index.nameSpan())
                        .with("option", "map"));
            } else if (index.sorted()) {
                findings.add(Diagnostics.builder(AttributeCode.VIEW_UNIQUE)
                        .at(index.span())
                        .with("option", "sort"));
            }
        }
    }

    /** What tables have and the rows of a materialized view have not. */
    private static void refuseOfTables(ModelSummary model, ModelDraft draft, Findings findings) {
        model.uniques.stream()
                .filter(UniqueDeclaration::constraint)
                .forEach(each -> refuseOfTables("`constraint: true`", each.span(), findings));
        draft.primaryKey.ifPresent(key -> refuseOfTables("`" + key.attribute() + "`", key.span(), findings));
        draft.scalars.values().stream()
                .filter(each -> each.defaultValue().isPresent())
                .forEach(each -> refuseOfTables("`@default`", each.span(), findings));
    }

    private static void refuseOfTables(String option, Span span, Findings findings) {
        findings.add(Diagnostics.builder(AdditionCode.OPTION_PLACE)
                .at(span)
                .with("option", option)
                .with("place", "a materialized view"));
    }

    private static void requireUniqueCriterion(ModelSummary model, ModelDraft draft, Findings findings) {
        if (model.criteria.stream().anyMatch(Criterion::required) || keyIsBroken(draft)) {
            return;
        }
        List<String> loose = model.criteria.stream()
                .map(each -> Wording.plain(each.fields()))
                .toList();
        findings.add(Diagnostics.builder(TypeCode.NO_UNIQUE_CRITERION)
                .at(draft.nameSpan())
                .with("model", model.name)
                .with("loose", Wording.names(loose))
                .help(loose.isEmpty() ? "none" : "loose"));
    }

    /** A key that did not come through was reported already, and so was a field whose type is unknown. */
    private static boolean keyIsBroken(ModelDraft draft) {
        boolean unreadKey = draft.primaryKey.isEmpty()
                && draft.block.members().stream()
                        .anyMatch(each -> each instanceof dev.pgorm.lang.ast.Member.BlockAttribute attribute
                                && (attribute.attribute().path().equals("id")
                                        || attribute.attribute().path().equals("unique")));
        boolean unreadField = draft.members.values().stream()
                .anyMatch(field -> draft.isBroken(field.name().text())
                        && field.attributes().stream()
                                .anyMatch(each ->
                                        each.path().equals("id") || each.path().equals("unique")));
        boolean optionalKey = draft.primaryKey.isPresent()
                && ModelDraft.fieldNames(draft.primaryKey.get().declaration().elements()).stream()
                        .anyMatch(field -> !isRequired(draft, field));
        return (unreadKey && draft.names.isEmpty()) || unreadField || optionalKey;
    }

    private static boolean isRequired(ModelDraft draft, String field) {
        dev.pgorm.lang.model.Field.Scalar scalar = draft.scalars.get(field);
        return scalar == null || scalar.arity() == dev.pgorm.lang.model.Field.Arity.REQUIRED;
    }
}
