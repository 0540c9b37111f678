package dev.pgorm.lang.validate;

import dev.pgorm.ir.Constraint;
import dev.pgorm.lang.ast.Expression;
import dev.pgorm.lang.diagnostic.Diagnostics;
import dev.pgorm.lang.model.TableDetails;
import java.util.List;
import java.util.Optional;

/** Reads {@code @@foreignKey([a], references: Model([b]))}, for foreign keys that no relation field says. */
final class ForeignKeyReader {

    private static final List<String> ARGUMENTS = List.of(
            "fields",
            "references",
            "onDelete",
            "onUpdate",
            "match",
            "deferrable",
            "notValid",
            "notEnforced",
            "period",
            "map",
            "comment");

    private final BlockContext context;
    private final ModelDraft draft;
    private final Findings findings;
    private final Values values;

    ForeignKeyReader(BlockContext context, ModelDraft draft) {
        this.context = context;
        this.draft = draft;
        this.findings = context.findings();
        this.values = context.values();
    }

    /** What is referenced. */
    private record Target(String table, List<String> columns) {}

    /** What happens to a row whose target goes. */
    private record Action(Constraint.ReferentialAction action, List<String> columns) {}

    /** The foreign key; empty after a finding. */
    Optional<TableDetails.ForeignKey> read(ArgumentSet arguments) {
        Optional<List<String>> fields = arguments
                .required("fields")
                .flatMap(list -> new ElementReader(context, draft).read(list, arguments.display(), arguments.span()))
                .map(ForeignKeyReader::names);
        Optional<Target> target = arguments.take("references").flatMap(this::target);
        if (target.isEmpty()) {
            findings.add(Diagnostics.builder(AdditionCode.FOREIGN_KEY_TARGET).at(arguments.spanOf("references")));
        }
        Action onDelete = arguments.take("onDelete").flatMap(this::action).orElse(nothing());
        Action onUpdate = arguments.take("onUpdate").flatMap(this::action).orElse(nothing());
        Constraint.Match match = arguments
                .take("match")
                .flatMap(value -> values.choice(value, List.of("Simple", "Full")))
                .map(word -> word.equals("Full") ? Constraint.Match.FULL : Constraint.Match.SIMPLE)
                .orElse(Constraint.Match.SIMPLE);
        Constraint.Deferrability deferrability = IndexOptions.deferrability(arguments);
        Constraint.Validity validity = IndexOptions.validity(arguments);
        boolean period = arguments.takeFlag("period").orElse(false);
        Optional<String> map = arguments.takeName("map");
        Optional<String> comment = IndexOptions.comment(arguments);
        arguments.finish(ARGUMENTS);
        if (fields.isEmpty() || target.isEmpty() || !sameCount(fields.get(), target.get(), arguments)) {
            return Optional.empty();
        }
        return Optional.of(new TableDetails.ForeignKey(
                fields.get(),
                target.get().table(),
                target.get().columns(),
                onDelete.action(),
                onUpdate.action(),
                onDelete.columns(),
                match,
                deferrability,
                validity,
                period,
                map,
                comment,
                arguments.span()));
    }

    private static List<String> names(List<ElementReader.Element> elements) {
        return elements.stream().flatMap(each -> each.field().stream()).toList();
    }

    private boolean sameCount(List<String> fields, Target target, ArgumentSet arguments) {
        boolean same = fields.size() == target.columns().size();
        if (!same) {
            findings.add(Diagnostics.builder(RelationCode.FIELD_COUNT)
                    .at(arguments.span())
                    .with("fields", Wording.names(fields))
                    .with("references", Wording.names(target.columns())));
        }
        return same;
    }

    /** {@code Model([b])} or {@code auth.users([id])}. */
    private Optional<Target> target(Expression value) {
        if (!(value instanceof Expression.Call call)) {
            return Optional.empty();
        }
        return DefaultReader.onlyArgument(call.arguments())
                .flatMap(list -> values.list(list, this::column))
                .map(columns -> new Target(call.name(), columns));
    }

    private Optional<String> column(Expression value) {
        return value instanceof Expression.Text text ? values.name(text, "references") : values.constant(value);
    }

    private static Action nothing() {
        return new Action(Constraint.ReferentialAction.NO_ACTION, List.of());
    }

    private Optional<Action> action(Expression value) {
        if (value instanceof Expression.Call call && call.name().startsWith("Set")) {
            Optional<List<String>> columns =
                    DefaultReader.onlyArgument(call.arguments()).flatMap(list -> values.list(list, values::constant));
            Optional<Constraint.ReferentialAction> action =
                    Optional.ofNullable(RelationReader.ACTIONS.get(call.name()));
            boolean known = columns.filter(each -> each.stream().allMatch(draft::mayBeField))
                    .isPresent();
            if (action.isEmpty() || !known) {
                findings.add(Diagnostics.builder(RelationCode.SET_COLUMNS)
                        .at(call.span())
                        .with("action", call.name()));
                return Optional.empty();
            }
            return Optional.of(new Action(action.get(), columns.orElse(List.of())));
        }
        return values.choice(value, RelationReader.ACTION_NAMES)
                .flatMap(word -> Optional.ofNullable(RelationReader.ACTIONS.get(word)))
                .map(each -> new Action(each, List.of()));
    }
}
