package dev.pgorm.lang.validate;

import dev.pgorm.ir.Constraint;
import dev.pgorm.lang.diagnostic.Diagnostics;
import dev.pgorm.lang.model.Field;
import dev.pgorm.lang.model.Field.FieldType;
import dev.pgorm.lang.model.Field.PrismaScalar;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Relations with a foreign key: one to one, one to many. */
final class InlineRelationChecker {

    private static final Set<PrismaScalar> NUMBERS =
            Set.of(PrismaScalar.INT, PrismaScalar.BIG_INT, PrismaScalar.FLOAT, PrismaScalar.DECIMAL);

    private final Settings settings;
    private final Findings findings;

    InlineRelationChecker(Settings settings, Findings findings) {
        this.settings = settings;
        this.findings = findings;
    }

    /** What the side with the key says, whatever the other side is. */
    void checkForward(RelationSide side, ModelSummary target) {
        RelationSummary relation = side.relation();
        boolean known = referencesKnown(side, target);
        if (known && relation.hasReferences()) {
            checkUnique(side, target);
        }
        if (relation.hasFields() && relation.hasReferences()) {
            checkPairs(side, target, known);
        }
        if (relation.hasFields()) {
            checkArity(side);
            checkSetNull(side, relation.onDelete(), "onDelete");
            checkSetNull(side, relation.onUpdate(), "onUpdate");
            warnMissingIndex(side);
        }
    }

    private boolean referencesKnown(RelationSide side, ModelSummary target) {
        Set<String> seen = new HashSet<>();
        boolean known = true;
        for (RelationSummary.FieldUse use : side.relation().references().orElse(List.of())) {
            if (!seen.add(use.name())) {
                findings.add(Diagnostics.builder(RelationCode.FIELD_TWICE)
                        .at(use.span())
                        .with("field", use.name())
                        .with("argument", "references"));
                known = false;
            } else if (target.scalar(use.name()) == null) {
                known = false;
                unknownReference(use, target);
            }
        }
        return known;
    }

    private void unknownReference(RelationSummary.FieldUse use, ModelSummary target) {
        boolean relation =
                target.relations.stream().anyMatch(each -> each.name().equals(use.name()));
        boolean broken = !relation
                && target.block.members().stream()
                        .anyMatch(each -> each instanceof dev.pgorm.lang.ast.Member.Field field
                                && field.name().text().equals(use.name()));
        if (relation) {
            findings.add(Diagnostics.builder(RelationCode.NOT_SCALAR_FIELDS)
                    .at(use.span())
                    .with("argument", "references")
                    .with("fields", "`" + use.name() + "`"));
        } else if (!broken) {
            findings.add(Diagnostics.builder(RelationCode.UNKNOWN_FIELDS)
                    .at(use.span())
                    .with("argument", "references")
                    .with("fields", "`" + use.name() + "`")
                    .with("model", target.name)
                    .with(
                            "suggestion",
                            Wording.closest(use.name(), target.scalars().keySet())));
        }
    }

    private void checkUnique(RelationSide side, ModelSummary target) {
        // No reference is there twice: as many fields that contain all of them are the same fields.
        List<String> wanted = side.relation().referenceNames();
        boolean unique = target.criteria.stream()
                .anyMatch(each ->
                        each.fields().size() == wanted.size() && each.fields().containsAll(wanted));
        if (!unique) {
            List<String> names = side.relation().referenceNames();
            findings.add(Diagnostics.builder(RelationCode.NOT_UNIQUE)
                    .at(side.relation().attributeSpan())
                    .with("fields", Wording.names(names))
                    .with("list", Wording.plain(names))
                    .with("target", target.name)
                    .help(names.size() == 1 ? "one" : "several"));
        }
    }

    private void checkPairs(RelationSide side, ModelSummary target, boolean known) {
        List<String> fields = side.relation().fields().orElse(List.of());
        List<String> references = side.relation().referenceNames();
        if (fields.size() != references.size()) {
            findings.add(Diagnostics.builder(RelationCode.FIELD_COUNT)
                    .at(side.relation().attributeSpan())
                    .with("fields", fields.size())
                    .with("references", references.size()));
            return;
        }
        for (int place = 0; known && place < fields.size(); place++) {
            Field.Scalar from = side.model().scalar(fields.get(place));
            Field.Scalar to = target.scalar(references.get(place));
            if (from != null && to != null && !comparable(from.type(), to.type(), side.model().prisma)) {
                findings.add(Diagnostics.builder(RelationCode.TYPE_MISMATCH)
                        .at(side.relation().attributeSpan())
                        .with("from", side.model().name + "." + from.name())
                        .with("fromType", typeName(from.type()))
                        .with("to", target.name + "." + to.name())
                        .with("toType", typeName(to.type()))
                        .label(from.span(), "from")
                        .label(to.span(), "to"));
            }
        }
    }

    /** Beyond Prisma's language any two numbers compare, as PostgreSQL has it: {@code bigint} may refer to {@code integer}. */
    private static boolean comparable(FieldType from, FieldType to, boolean prisma) {
        boolean numbers = !prisma
                && from instanceof FieldType.Prisma one
                && to instanceof FieldType.Prisma other
                && NUMBERS.contains(one.scalar())
                && NUMBERS.contains(other.scalar());
        return numbers || sameType(from, to);
    }

    /** Prisma compares scalars, not their native types; of PostgreSQL's own types the server says whether they compare. */
    private static boolean sameType(FieldType from, FieldType to) {
        return switch (from) {
            case FieldType.Prisma prisma ->
                to instanceof FieldType.Prisma other
                        ? prisma.scalar() == other.scalar()
                        : to instanceof FieldType.Native;
            case FieldType.Enumeration enumeration -> enumeration.equals(to);
            case FieldType.CompositeType composite -> composite.equals(to);
            case FieldType.Unsupported unsupported -> unsupported.equals(to);
            case FieldType.Declared declared -> true;
            case FieldType.Native nativeType -> to instanceof FieldType.Native || to instanceof FieldType.Prisma;
        };
    }

    private static String typeName(FieldType type) {
        return switch (type) {
            case FieldType.Prisma prisma -> prisma.scalar().word();
            case FieldType.Enumeration enumeration -> enumeration.enumName();
            case FieldType.CompositeType composite -> composite.compositeName();
            case FieldType.Declared declared -> SqlName.shown(declared.key());
            case FieldType.Unsupported unsupported -> "Unsupported(\"" + unsupported.sql() + "\")";
            case FieldType.Native nativeType -> nativeType.sql();
        };
    }

    private void checkArity(RelationSide side) {
        List<String> optional = side.relation().fields().orElse(List.of()).stream()
                .filter(field -> arity(side, field) == Field.Arity.OPTIONAL)
                .toList();
        if (side.relation().required() && !optional.isEmpty()) {
            findings.add(Diagnostics.builder(RelationCode.OPTIONAL_FIELDS)
                    .at(side.relation().typeSpan())
                    .with("field", side.name())
                    .with("optional", Wording.names(optional))
                    .with("target", side.relation().target())
                    .fix(side.relation().typeSpan(), side.relation().target() + "?"));
        }
    }

    private static Field.Arity arity(RelationSide side, String field) {
        Field.Scalar scalar = side.model().scalar(field);
        return scalar == null ? Field.Arity.REQUIRED : scalar.arity();
    }

    private void checkSetNull(RelationSide side, Optional<RelationSummary.Action> action, String argument) {
        if (action.filter(each -> each.action() == Constraint.ReferentialAction.SET_NULL)
                .isEmpty()) {
            return;
        }
        List<String> targets = side.relation().setColumns().isEmpty()
                ? side.relation().fields().orElse(List.of())
                : side.relation().setColumns();
        List<String> required = targets.stream()
                .filter(field -> arity(side, field) == Field.Arity.REQUIRED)
                .toList();
        if (!required.isEmpty()) {
            findings.add(Diagnostics.builder(
                            settings.foreignKeys() ? WarningCode.SET_NULL_REQUIRED : RelationCode.SET_NULL_REQUIRED)
                    .at(action.get().span())
                    .with("argument", argument)
                    .with("fields", Wording.names(required)));
        }
    }

    /** Without foreign keys in the database nobody indexes the fields but the schema. */
    private void warnMissingIndex(RelationSide side) {
        if (settings.foreignKeys()) {
            return;
        }
        List<String> fields = side.relation().fields().orElse(List.of());
        boolean indexed = side.model().criteria.stream().anyMatch(each -> startsWith(each.fields(), fields))
                || side.model().indexes.stream()
                        .anyMatch(each -> startsWith(ModelDraft.fieldNames(each.elements()), fields));
        if (!indexed) {
            findings.add(Diagnostics.builder(WarningCode.RELATION_INDEX)
                    .at(side.relation().attributeSpan())
                    .with("list", Wording.plain(fields)));
        }
    }

    private static boolean startsWith(List<String> all, List<String> first) {
        return all.size() >= first.size() && all.subList(0, first.size()).equals(first);
    }

    void checkOneToMany(RelationSide forward, RelationSide back) {
        requireFieldsAndReferences(forward);
        if (back.relation().hasFields() || back.relation().hasReferences()) {
            findings.add(Diagnostics.builder(RelationCode.WRONG_SIDE)
                    .at(back.relation().attributeSpan())
                    .with("field", back.path())
                    .with("other", forward.path()));
        }
        refuseActionsOnBack(forward, back);
    }

    private void requireFieldsAndReferences(RelationSide forward) {
        RelationSummary relation = forward.relation();
        boolean fieldsFailed = relation.fields().isPresent() && reported(relation);
        if (!relation.hasFields() && !fieldsFailed) {
            findings.add(Diagnostics.builder(RelationCode.FIELDS_MISSING)
                    .at(relation.span())
                    .with("field", forward.path())
                    .with("target", relation.target()));
        }
        if (!relation.hasReferences() && relation.hasFields()) {
            findings.add(Diagnostics.builder(RelationCode.REFERENCES_MISSING)
                    .at(relation.attributeSpan())
                    .with("field", forward.path())
                    .with("target", relation.target()));
        }
    }

    /** Whether {@code fields:} names something and came out empty because that was wrong. */
    private static boolean reported(RelationSummary relation) {
        return relation.attribute()
                .flatMap(each -> each.named("fields"))
                .flatMap(dev.pgorm.lang.ast.Attribute.Argument::value)
                .filter(value -> !(value instanceof dev.pgorm.lang.ast.Expression.Array array
                        && array.elements().isEmpty()))
                .isPresent();
    }

    private void refuseActionsOnBack(RelationSide forward, RelationSide back) {
        if (back.relation().hasActions()) {
            findings.add(Diagnostics.builder(RelationCode.ACTIONS_WRONG_SIDE)
                    .at(back.relation().attributeSpan())
                    .with("field", back.path())
                    .with("other", forward.path()));
        }
    }

    void checkOneToOne(RelationSide forward, RelationSide back) {
        int before = findings.size();
        RelationSummary ours = forward.relation();
        RelationSummary theirs = back.relation();
        if (!ours.hasFields() && !theirs.hasFields()) {
            requireFieldsAndReferences(forward);
        } else if (!ours.hasReferences() && !theirs.hasReferences()) {
            findings.add(Diagnostics.builder(RelationCode.REFERENCES_MISSING)
                    .at(ours.attributeSpan())
                    .with("field", forward.path())
                    .with("target", ours.target()));
        }
        boolean bothReferences = ours.hasReferences() && theirs.hasReferences();
        boolean bothFields = ours.hasFields() && theirs.hasFields();
        if (bothReferences || bothFields) {
            findings.add(Diagnostics.builder(RelationCode.BOTH_SIDES)
                    .at(ours.attributeSpan())
                    .with("field", forward.path())
                    .with("other", back.path())
                    .with("argument", bothFields ? "fields" : "references")
                    .label(theirs.attributeSpan(), "other"));
        }
        refuseActionsOnBack(forward, back);
        requireUnique(forward);
        if (findings.size() == before) {
            checkSides(forward, back);
        }
    }

    private void requireUnique(RelationSide forward) {
        List<String> fields = forward.relation().fields().orElse(List.of());
        boolean unique =
                forward.model().criteria.stream().anyMatch(each -> each.fields().equals(fields));
        if (!fields.isEmpty() && !unique) {
            findings.add(Diagnostics.builder(RelationCode.ONE_TO_ONE_UNIQUE)
                    .at(forward.relation().attributeSpan())
                    .with("fields", Wording.names(fields))
                    .with("list", Wording.plain(fields))
                    .help(fields.size() == 1 ? "one" : "several"));
        }
    }

    private void checkSides(RelationSide forward, RelationSide back) {
        RelationSummary ours = forward.relation();
        RelationSummary theirs = back.relation();
        boolean apart = (ours.hasFields() && theirs.hasReferences()) || (ours.hasReferences() && theirs.hasFields());
        if (apart) {
            findings.add(Diagnostics.builder(RelationCode.MIXED_SIDES)
                    .at(ours.attributeSpan())
                    .with("field", forward.path())
                    .with("other", back.path())
                    .label(theirs.attributeSpan(), "other"));
        } else if (theirs.required()) {
            findings.add(Diagnostics.builder(RelationCode.BACK_REQUIRED)
                    .at(theirs.typeSpan())
                    .with("field", back.path())
                    .with("type", theirs.target())
                    .fix(theirs.typeSpan(), theirs.target() + "?"));
        } else if (ours.required()
                && (theirs.fields().isPresent() || theirs.references().isPresent())) {
            findings.add(Diagnostics.builder(RelationCode.WRONG_SIDE)
                    .at(theirs.attributeSpan())
                    .with("field", back.path())
                    .with("other", forward.path()));
        }
    }
}
