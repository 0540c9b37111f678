package dev.pgorm.lang.validate;

import dev.pgorm.ir.Constraint;
import dev.pgorm.lang.ast.Attribute;
import dev.pgorm.lang.ast.Expression;
import dev.pgorm.lang.ast.Member;
import dev.pgorm.lang.ast.Span;
import dev.pgorm.lang.ast.TypeExpression;
import dev.pgorm.lang.diagnostic.Diagnostics;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads a relation field and its {@code @relation}, as far as its own block goes. */
final class RelationReader {

    private static final List<String> ARGUMENTS =
            List.of("name", "fields", "references", "onDelete", "onUpdate", "map");
    private static final List<String> ADDITIONS = List.of("deferrable", "match", "notValid", "notEnforced", "comment");
    static final Map<String, Constraint.ReferentialAction> ACTIONS = Map.of(
            "Cascade", Constraint.ReferentialAction.CASCADE,
            "Restrict", Constraint.ReferentialAction.RESTRICT,
            "NoAction", Constraint.ReferentialAction.NO_ACTION,
            "SetNull", Constraint.ReferentialAction.SET_NULL,
            "SetDefault", Constraint.ReferentialAction.SET_DEFAULT);
    static final List<String> ACTION_NAMES = List.of("Cascade", "NoAction", "Restrict", "SetDefault", "SetNull");

    private final BlockContext context;
    private final ModelDraft draft;
    private final Findings findings;
    private final Values values;

    RelationReader(BlockContext context, ModelDraft draft) {
        this.context = context;
        this.draft = draft;
        this.findings = context.findings();
        this.values = context.values();
    }

    RelationSummary read(Member.Field member, TypeExpression type, String target) {
        AttributeSet attributes = new AttributeSet(member.attributes(), "@", findings);
        Optional<Attribute> attribute = attributes.find("relation");
        Optional<ArgumentSet> relation = attributes.single("relation");
        boolean ignored = ignored(attributes);
        refuseScalarAttributes(attributes, member);
        attributes.finish(List.of("relation", "ignore"));
        Parts parts = new Parts();
        if (relation.isPresent()) {
            parts.read(relation.get());
        }
        Span mapSpan =
                relation.isPresent() && parts.map.isPresent() ? relation.get().spanOf("map") : member.span();
        return new RelationSummary(
                member.name().text(),
                target,
                TypeResolver.arity(type),
                parts.name,
                parts.fields,
                parts.references,
                parts.onDelete,
                parts.onUpdate,
                parts.setColumns,
                parts.map,
                mapSpan,
                parts.deferrability,
                parts.match,
                parts.validity,
                parts.comment,
                ignored,
                attribute,
                member.documentation(),
                type.span(),
                member.name().span());
    }

    private static boolean ignored(AttributeSet attributes) {
        Optional<ArgumentSet> ignore = attributes.single("ignore");
        if (ignore.isPresent()) {
            ignore.get().finish(List.of());
        }
        return ignore.isPresent();
    }

    private void refuseScalarAttributes(AttributeSet attributes, Member.Field member) {
        if (attributes.isEmpty()) {
            return;
        }
        for (String scalarOnly : List.of("id", "unique", "default", "map")) {
            attributes
                    .attribute(scalarOnly)
                    .ifPresent(attribute -> findings.add(Diagnostics.builder(AttributeCode.ON_RELATION_FIELD)
                            .at(attribute.span())
                            .with("attribute", "@" + scalarOnly)
                            .with("field", member.name().text())
                            .help(scalarOnly)));
        }
    }

    /** What the arguments of {@code @relation} say. */
    private final class Parts {

        private Optional<String> name = Optional.empty();
        private Optional<List<String>> fields = Optional.empty();
        private Optional<List<RelationSummary.FieldUse>> references = Optional.empty();
        private Optional<RelationSummary.Action> onDelete = Optional.empty();
        private Optional<RelationSummary.Action> onUpdate = Optional.empty();
        private List<String> setColumns = List.of();
        private Optional<String> map = Optional.empty();
        private Constraint.Deferrability deferrability = Constraint.Deferrability.NOT_DEFERRABLE;
        private Constraint.Match match = Constraint.Match.SIMPLE;
        private Constraint.Validity validity = Constraint.Validity.VALIDATED;
        private Optional<String> comment = Optional.empty();

        void read(ArgumentSet arguments) {
            fields = arguments.take("fields").map(this::ownFields);
            references = arguments.take("references").map(value -> uses(value).orElse(List.of()));
            name = relationName(arguments);
            onDelete = arguments.take("onDelete").flatMap(this::action);
            onUpdate = arguments.take("onUpdate").flatMap(this::action);
            map = arguments.takeName("map");
            if (context.prisma()) {
                arguments.refuseAdditions(ADDITIONS);
            }
            deferrability = IndexOptions.deferrability(arguments);
            match = arguments
                    .take("match")
                    .flatMap(value -> values.choice(value, List.of("Simple", "Full")))
                    .filter("Full"::equals)
                    .map(full -> Constraint.Match.FULL)
                    .orElse(Constraint.Match.SIMPLE);
            validity = IndexOptions.validity(arguments);
            comment = arguments.take("comment").flatMap(values::text);
            arguments.finish(ARGUMENTS);
        }

        /** By name or by place; Prisma lets both stand and then knows neither. */
        private Optional<String> relationName(ArgumentSet arguments) {
            boolean both = arguments.has("name") && arguments.hasUnnamed();
            if (both && context.prisma()) {
                arguments.discard("name");
                return Optional.empty();
            }
            return arguments.primary("name").flatMap(this::relationName);
        }

        private Optional<String> relationName(Expression value) {
            Optional<String> text = values.text(value);
            if (text.filter(String::isEmpty).isPresent()) {
                findings.add(
                        Diagnostics.builder(RelationCode.EMPTY_RELATION_NAME).at(value.span()));
                return Optional.empty();
            }
            return text;
        }

        private Optional<List<RelationSummary.FieldUse>> uses(Expression value) {
            return values.list(
                    value,
                    each -> values.constant(each).map(constant -> new RelationSummary.FieldUse(constant, each.span())));
        }

        private List<String> ownFields(Expression value) {
            List<RelationSummary.FieldUse> uses = uses(value).orElse(List.of());
            List<String> unknown = new ArrayList<>();
            List<String> relations = new ArrayList<>();
            boolean broken = false;
            Set<String> seen = new HashSet<>();
            for (RelationSummary.FieldUse use : uses) {
                if (draft.isRelation(use.name())) {
                    relations.add(use.name());
                } else if (draft.isBroken(use.name())) {
                    broken = true;
                } else if (!draft.scalars.containsKey(use.name())) {
                    unknown.add(use.name());
                }
                if (!seen.add(use.name())) {
                    findings.add(Diagnostics.builder(RelationCode.FIELD_TWICE)
                            .at(use.span())
                            .with("field", use.name())
                            .with("argument", "fields"));
                    broken = true;
                }
            }
            if (!unknown.isEmpty()) {
                findings.add(Diagnostics.builder(RelationCode.UNKNOWN_FIELDS)
                        .at(value.span())
                        .with("argument", "fields")
                        .with("fields", Wording.names(unknown))
                        .with("model", draft.block.nameText())
                        .with("suggestion", Wording.closest(unknown.getFirst(), draft.scalars.keySet())));
            }
            if (!relations.isEmpty()) {
                findings.add(Diagnostics.builder(RelationCode.NOT_SCALAR_FIELDS)
                        .at(value.span())
                        .with("argument", "fields")
                        .with("fields", Wording.names(relations)));
            }
            boolean usable = unknown.isEmpty() && relations.isEmpty() && !broken;
            return usable ? uses.stream().map(RelationSummary.FieldUse::name).toList() : List.of();
        }

        private Optional<RelationSummary.Action> action(Expression value) {
            if (value instanceof Expression.Call call && ACTIONS.containsKey(call.name())) {
                return actionWithColumns(call);
            }
            Optional<String> word = values.constant(value);
            Optional<Constraint.ReferentialAction> action = word.map(ACTIONS::get);
            if (word.isPresent() && action.isEmpty()) {
                findings.add(Diagnostics.builder(RelationCode.ACTION_UNKNOWN)
                        .at(value.span())
                        .with("action", word.get())
                        .with("choices", Wording.choices(ACTION_NAMES))
                        .with("suggestion", Wording.closest(word.get(), ACTION_NAMES)));
            }
            return action.map(each -> new RelationSummary.Action(each, value.span()));
        }

        private Optional<RelationSummary.Action> actionWithColumns(Expression.Call call) {
            Constraint.ReferentialAction action = java.util.Objects.requireNonNull(ACTIONS.get(call.name()));
            if (context.prisma()) {
                findings.add(Diagnostics.builder(AdditionCode.ADDITION_IN_PRISMA)
                        .at(call.span())
                        .with("what", "`" + call.name() + "` with fields"));
                return Optional.empty();
            }
            Optional<List<String>> columns =
                    DefaultReader.onlyArgument(call.arguments()).flatMap(value -> values.list(value, values::constant));
            boolean known = columns.filter(draft.scalars.keySet()::containsAll).isPresent();
            boolean setsColumns = action == Constraint.ReferentialAction.SET_NULL
                    || action == Constraint.ReferentialAction.SET_DEFAULT;
            if (!known || !setsColumns) {
                findings.add(Diagnostics.builder(RelationCode.SET_COLUMNS)
                        .at(call.span())
                        .with("action", call.name()));
            }
            setColumns = columns.orElse(List.of());
            return Optional.of(new RelationSummary.Action(action, call.span()));
        }
    }
}
