package dev.pgorm.lang.validate;

import dev.pgorm.ir.FiringState;
import dev.pgorm.ir.Policy;
import dev.pgorm.ir.RowSecurity;
import dev.pgorm.ir.Rule;
import dev.pgorm.lang.ast.Expression;
import dev.pgorm.lang.ast.Member;
import dev.pgorm.lang.ast.Span;
import dev.pgorm.lang.diagnostic.Diagnostics;
import dev.pgorm.lang.model.PartDeclaration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads what models and views have beside their structure: triggers, policies, rules, privileges. */
final class PartReader {

    static final List<String> ATTRIBUTES = List.of("trigger", "rls", "policy", "rule", "grant", "revoke", "owner");

    private static final String EVERYBODY = "public";

    private final BlockContext context;
    private final ModelDraft draft;
    private final Findings findings;
    private final Values values;
    private final Map<Span, String> documentation = new HashMap<>();

    PartReader(BlockContext context, ModelDraft draft) {
        this.context = context;
        this.draft = draft;
        this.findings = context.findings();
        this.values = context.values();
        for (Member member : draft.block.members()) {
            if (member instanceof Member.BlockAttribute attribute) {
                attribute
                        .documentation()
                        .ifPresent(
                                text -> documentation.put(attribute.attribute().span(), text));
            }
        }
    }

    /** Takes the attributes; what stands where it has no meaning is a finding. */
    List<PartDeclaration> read(AttributeSet attributes, boolean external) {
        if (attributes.isEmpty()) {
            return List.of();
        }
        if (external) {
            refuse(attributes, ATTRIBUTES, "a view without `@@sql`");
            return List.of();
        }
        if (draft.view) {
            refuse(attributes, List.of("rls", "policy"), "a view");
        }
        new BlockOptionReader(context).owner(attributes);
        List<PartDeclaration> parts = new ArrayList<>();
        TriggerReader triggers = new TriggerReader(context, this);
        attributes.repeated("trigger").forEach(each -> triggers.read(each).ifPresent(parts::add));
        attributes.single("rls").ifPresent(each -> parts.addAll(security(each)));
        attributes.repeated("policy").forEach(each -> policy(each).ifPresent(parts::add));
        attributes.repeated("rule").forEach(each -> rule(each).ifPresent(parts::add));
        new GrantReader(values)
                .read(attributes, GrantReader.OF_RELATIONS, this::fields)
                .forEach(each -> parts.add(new PartDeclaration.OfGrant(each)));
        return parts;
    }

    private void refuse(AttributeSet attributes, List<String> names, String place) {
        for (String name : names) {
            for (ArgumentSet each : attributes.repeated(name)) {
                findings.add(Diagnostics.builder(AdditionCode.OPTION_PLACE)
                        .at(each.span())
                        .with("option", "`" + each.display() + "`")
                        .with("place", place));
            }
        }
    }

    /** The comment above an attribute. */
    Optional<String> documentation(Span attribute) {
        return Optional.ofNullable(documentation.get(attribute));
    }

    /** A list of fields that have columns. */
    List<String> fields(Expression list, String attribute) {
        List<String> fields = values.list(list, values::constant).orElse(List.of());
        List<String> unknown = fields.stream()
                .filter(each -> !draft.mayBeField(each) && !draft.isBroken(each))
                .toList();
        if (!unknown.isEmpty()) {
            findings.add(draft.unknownFields(unknown, attribute, list.span()));
            return List.of();
        }
        return fields;
    }

    /** {@code enabled: false}, {@code enabled: Replica}, {@code enabled: Always}. */
    Optional<FiringState> firing(ArgumentSet arguments) {
        return firing(arguments.take("enabled"), values);
    }

    static Optional<FiringState> firing(Optional<Expression> value, Values values) {
        if (value.isEmpty()) {
            return Optional.of(FiringState.ORIGIN);
        }
        return values.choice(value.get(), List.of("true", "false", "Replica", "Always"))
                .map(choice -> switch (choice) {
                    case "false" -> FiringState.DISABLED;
                    case "Replica" -> FiringState.REPLICA;
                    case "Always" -> FiringState.ALWAYS;
                    default -> FiringState.ORIGIN;
                });
    }

    /** A condition: SQL text, whose blanks at both ends do not count. */
    Optional<String> condition(ArgumentSet arguments, String name) {
        return arguments.take(name).flatMap(values::sql).map(String::strip);
    }

    /** The same in a policy, which reads contexts. */
    private Optional<String> policyCondition(ArgumentSet arguments, String name) {
        return arguments.take(name).flatMap(values::sqlWithContexts).map(String::strip);
    }

    private List<PartDeclaration> security(ArgumentSet arguments) {
        boolean enabled = arguments.takeFlag("enable").orElse(true);
        boolean forced = arguments.takeFlag("force").orElse(false);
        Optional<String> using = policyCondition(arguments, "using");
        Optional<String> check = policyCondition(arguments, "check");
        arguments.finish(List.of("force", "using", "check", "enable"));
        PartDeclaration security =
                new PartDeclaration.OfRowSecurity(new RowSecurity(enabled, forced), arguments.span());
        return Stream.concat(
                        Stream.of(security),
                        Stream.of(using, check)
                                .flatMap(Optional::stream)
                                .limit(1)
                                .map(any -> policyOfAll(using, check, arguments.span())))
                .toList();
    }

    private PartDeclaration policyOfAll(Optional<String> using, Optional<String> check, Span span) {
        return new PartDeclaration.OfPolicy(
                Optional.empty(), true, Policy.Command.ALL, List.of(), using, check, documentation(span), span);
    }

    private Optional<PartDeclaration> policy(ArgumentSet arguments) {
        Optional<String> name = arguments.required("name").flatMap(value -> values.name(value, "name"));
        Optional<Policy.Command> command = command(arguments.take("for"));
        Optional<Boolean> permissive = permissive(arguments.take("as"));
        List<String> roles = roles(arguments.take("to"));
        Optional<String> using = policyCondition(arguments, "using");
        Optional<String> check = policyCondition(arguments, "check");
        arguments.finish(PolicyBlockReader.KEYS);
        return name.flatMap(called -> command.flatMap(what -> permissive.map(kind -> new PartDeclaration.OfPolicy(
                Optional.of(called),
                kind,
                what,
                roles,
                using,
                check,
                documentation(arguments.span()),
                arguments.span()))));
    }

    private Optional<Policy.Command> command(Optional<Expression> value) {
        return command(value, values);
    }

    static Optional<Policy.Command> command(Optional<Expression> value, Values values) {
        return value.isEmpty()
                ? Optional.of(Policy.Command.ALL)
                : values.choice(value.get(), List.of("All", "Select", "Insert", "Update", "Delete"))
                        .map(each -> Policy.Command.valueOf(each.toUpperCase(Locale.ROOT)));
    }

    private Optional<Boolean> permissive(Optional<Expression> value) {
        return permissive(value, values);
    }

    static Optional<Boolean> permissive(Optional<Expression> value, Values values) {
        return value.isEmpty()
                ? Optional.of(true)
                : values.choice(value.get(), List.of("Permissive", "Restrictive"))
                        .map("Permissive"::equals);
    }

    private List<String> roles(Optional<Expression> value) {
        return roles(value, values);
    }

    /** The roles of a policy; one for {@code public} is for everybody. */
    static List<String> roles(Optional<Expression> value, Values values) {
        GrantReader reader = new GrantReader(values);
        return value.flatMap(list -> values.list(list, each -> reader.role(each, "to"))).orElse(List.of()).stream()
                .filter(each -> !each.equals(EVERYBODY))
                .toList();
    }

    private Optional<PartDeclaration> rule(ArgumentSet arguments) {
        Optional<String> name = arguments.required("name").flatMap(value -> values.name(value, "name"));
        Optional<Rule.Event> event = required(arguments, "on")
                .flatMap(value -> values.choice(value, List.of("Insert", "Update", "Delete")))
                .map(each -> Rule.Event.valueOf(each.toUpperCase(Locale.ROOT)));
        boolean instead = arguments.takeFlag("instead").orElse(false);
        Optional<String> where = condition(arguments, "where");
        Optional<String> action = required(arguments, "do").flatMap(values::sql).map(PartReader::statement);
        Optional<FiringState> firing = firing(arguments);
        arguments.finish(List.of("name", "on", "instead", "where", "do", "enabled"));
        return name.flatMap(called ->
                event.flatMap(what -> action.flatMap(sql -> firing.map(when -> new PartDeclaration.OfRule(
                        called, what, instead, where, sql, when, documentation(arguments.span()), arguments.span())))));
    }

    private static String statement(String text) {
        String sql = text.strip();
        return sql.endsWith(";") ? sql.substring(0, sql.length() - 1).stripTrailing() : sql;
    }

    /** A named argument that has to be there. */
    Optional<Expression> required(ArgumentSet arguments, String name) {
        if (!arguments.has(name)) {
            findings.add(Diagnostics.builder(AttributeCode.MISSING_ARGUMENT)
                    .at(arguments.span())
                    .with("argument", name)
                    .with("attribute", arguments.display()));
        }
        return arguments.take(name);
    }
}
