package dev.pgorm.lang.validate;

import dev.pgorm.lang.diagnostic.Diagnostics;
import dev.pgorm.lang.model.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Checks the relations of one model against the models that they lead to. */
final class RelationChecker {

    private final ModelSummary model;
    private final Function<String, @Nullable ModelSummary> models;
    private final Settings settings;
    private final Findings findings = new Findings();
    private final InlineRelationChecker inline;
    private final ManyToManyChecker manyToMany;

    RelationChecker(ModelSummary model, Function<String, @Nullable ModelSummary> models, Settings settings) {
        this.model = model;
        this.models = models;
        this.settings = settings;
        this.inline = new InlineRelationChecker(settings, findings);
        this.manyToMany = new ManyToManyChecker(findings);
    }

    /** What is wrong, and the opposite field of each relation field. */
    record Result(Findings findings, List<Optional<String>> opposites) {}

    Result check() {
        List<Optional<String>> opposites = new ArrayList<>(model.relations.size());
        for (RelationSummary relation : model.relations) {
            ModelSummary target = models.apply(relation.target());
            if (target == null) {
                opposites.add(Optional.empty());
                continue;
            }
            RelationSide side = new RelationSide(model, relation);
            checkAlone(side, target);
            Optional<RelationSide> opposite = side.opposite(target);
            opposites.add(opposite.map(RelationSide::name));
            if (!ambiguous(side) && opposite.filter(each -> isAmbiguous(each)).isEmpty()) {
                checkPair(side, target, opposite);
            }
        }
        return new Result(findings, opposites);
    }

    private void checkAlone(RelationSide side, ModelSummary target) {
        RelationSummary relation = side.relation();
        if (target.options.ignored() && !relation.ignored() && !model.options.ignored()) {
            findings.add(Diagnostics.builder(RelationCode.IGNORED_TARGET)
                    .at(relation.span())
                    .with("field", relation.name())
                    .with("target", target.name));
        }
        if (!settings.foreignKeys()) {
            refuseUnsupportedAction(relation.onDelete());
            refuseUnsupportedAction(relation.onUpdate());
        }
    }

    private void refuseUnsupportedAction(Optional<RelationSummary.Action> action) {
        action.filter(each -> switch (each.action()) {
                    case NO_ACTION, SET_DEFAULT -> true;
                    case RESTRICT, CASCADE, SET_NULL -> false;
                })
                .ifPresent(each -> findings.add(Diagnostics.builder(RelationCode.ACTION_UNSUPPORTED)
                        .at(each.span())
                        .with("action", each.action().sql())));
    }

    private static boolean isAmbiguous(RelationSide side) {
        List<RelationSummary> namesakes = side.namesakes();
        boolean namedPair = namesakes.size() == 2
                && side.relation().target().equals(side.model().name)
                && side.relation().relationName().isPresent();
        return namesakes.size() > 1 && !namedPair;
    }

    private boolean ambiguous(RelationSide side) {
        if (!isAmbiguous(side)) {
            return false;
        }
        List<RelationSummary> namesakes = side.namesakes();
        if (namesakes.getFirst().name().equals(side.name())) {
            boolean self = side.relation().target().equals(model.name);
            boolean named = side.relation().relationName().isPresent();
            RelationCode code =
                    named ? RelationCode.SAME_NAME : self ? RelationCode.AMBIGUOUS_SELF : RelationCode.AMBIGUOUS;
            findings.add(Diagnostics.builder(code)
                    .at(side.relation().span())
                    .with(
                            "fields",
                            Wording.names(namesakes.stream()
                                    .map(RelationSummary::name)
                                    .toList()))
                    .with("model", model.name)
                    .with("target", side.relation().target())
                    .with("name", side.relation().relationName().orElse(""))
                    .label(namesakes.get(1).span(), "other"));
        }
        return true;
    }

    private void checkPair(RelationSide side, ModelSummary target, Optional<RelationSide> opposite) {
        if (opposite.isEmpty()) {
            missingOpposite(side, target);
            if (!side.relation().list()) {
                inline.checkForward(side, target);
            }
            return;
        }
        RelationSide other = opposite.get();
        if (side.relation().list() && other.relation().list()) {
            if (side.before(other)) {
                manyToMany.check(side, other);
            }
        } else if (!side.relation().list() && isForward(side, other)) {
            inline.checkForward(side, target);
            if (other.relation().list()) {
                inline.checkOneToMany(side, other);
            } else {
                inline.checkOneToOne(side, other);
            }
        }
    }

    /** Whether this side of a relation holds the key. */
    private static boolean isForward(RelationSide side, RelationSide other) {
        if (other.relation().list()) {
            return true;
        }
        Field.Arity mine = side.relation().arity();
        Field.Arity theirs = other.relation().arity();
        if (mine != theirs) {
            return mine == Field.Arity.REQUIRED;
        }
        if (mine == Field.Arity.REQUIRED) {
            return side.before(other);
        }
        if (side.relation().fields().isPresent()) {
            return true;
        }
        return other.relation().fields().isEmpty() && side.before(other);
    }

    private void missingOpposite(RelationSide side, ModelSummary target) {
        RelationSummary relation = side.relation();
        boolean hasOtherName = target.relations.stream()
                .anyMatch(
                        each -> each.target().equals(model.name) && !each.name().equals(relation.name()));
        String opposite = relation.list() ? model.name + "?" : model.name + "[]";
        findings.add(Diagnostics.builder(RelationCode.MISSING_OPPOSITE)
                .at(relation.span())
                .with("field", relation.name())
                .with("model", model.name)
                .with("target", target.name)
                .with("type", opposite)
                .help(hasOtherName ? "name" : "add"));
    }
}
