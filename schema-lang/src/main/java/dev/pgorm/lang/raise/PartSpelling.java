package dev.pgorm.lang.raise;

import dev.pgorm.ir.Catalog;
import dev.pgorm.ir.FiringState;
import dev.pgorm.ir.ObjectAddress;
import dev.pgorm.ir.Policy;
import dev.pgorm.ir.RelationPart;
import dev.pgorm.ir.RowSecurity;
import dev.pgorm.ir.Rule;
import dev.pgorm.ir.Table;
import dev.pgorm.ir.Trigger;
import dev.pgorm.ir.sql.QualifiedName;
import dev.pgorm.ir.sql.SqlExpr;
import dev.pgorm.lang.lower.PolicyNames;
import dev.pgorm.lang.lower.SqlNames;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What tables and views have beside their structure, as attributes of their blocks. */
final class PartSpelling {

    private final GrantSpelling grants;
    private final TriggerSpelling triggers;
    private final NameBook names;
    private final Map<ObjectAddress, List<RelationPart>> parts = new HashMap<>();

    PartSpelling(Catalog catalog, NameBook names, GrantSpelling grants) {
        this.grants = grants;
        this.names = names;
        this.triggers = new TriggerSpelling(names);
        catalog.all(RelationPart.class)
                .forEach(each -> parts.computeIfAbsent(each.relation(), key -> new ArrayList<>())
                        .add(each));
    }

    /** Adds the attributes of a table. */
    void table(Table table, ModelText text) {
        List<RelationPart> own = new ArrayList<>(parts.getOrDefault(table.address(), List.of()));
        RowSecurity security = table.rowSecurity();
        Optional<Policy> usual = own.stream()
                .filter(Policy.class::isInstance)
                .map(Policy.class::cast)
                .filter(each -> security.enabled() && isUsual(each, table))
                .findFirst();
        usual.ifPresent(own::remove);
        if (security.enabled() || security.forced()) {
            text.blockAttribute("@@rls" + SdlText.arguments(security(security, usual)));
        }
        add(table.address(), own, text);
    }

    /** Adds the attributes of a view. */
    void view(ObjectAddress view, ModelText text) {
        add(view, parts.getOrDefault(view, List.of()), text);
    }

    private void add(ObjectAddress relation, List<RelationPart> own, ModelText text) {
        own.stream().sorted(Comparator.comparingInt(PartSpelling::place)).forEach(each -> {
            each.comment()
                    .ifPresent(comment -> SdlText.documentation(comment, "").forEach(text::blockAttribute));
            text.blockAttribute(
                    switch (each) {
                        case Policy policy -> policy(policy);
                        case Trigger trigger -> triggers.attribute(trigger);
                        case Rule rule -> rule(rule);
                    });
        });
        grants.attributes(relation, column -> names.field(QualifiedName.of(relation.schema(), relation.name()), column))
                .forEach(text::blockAttribute);
    }

    /** Policies first, then triggers, then rules; the sort keeps the names' order. */
    private static int place(RelationPart part) {
        return switch (part) {
            case Policy policy -> 0;
            case Trigger trigger -> 1;
            case Rule rule -> 2;
        };
    }

    private static boolean isUsual(Policy policy, Table table) {
        return policy.name().equals(PolicyNames.ofTable(table.name().name()))
                && policy.permissive()
                && policy.command() == Policy.Command.ALL
                && policy.roles().isEmpty()
                && policy.comment().isEmpty()
                && (policy.using().isPresent() || policy.check().isPresent());
    }

    private static List<String> security(RowSecurity security, Optional<Policy> usual) {
        List<String> options = new ArrayList<>();
        if (!security.enabled()) {
            options.add("enable: false");
        }
        if (security.forced()) {
            options.add("force: true");
        }
        usual.flatMap(Policy::using).ifPresent(each -> options.add("using: " + condition(each)));
        usual.flatMap(Policy::check).ifPresent(each -> options.add("check: " + condition(each)));
        return options;
    }

    private static String policy(Policy policy) {
        List<String> options = new ArrayList<>();
        options.add(SdlText.quoted(policy.name().value()));
        if (policy.command() != Policy.Command.ALL) {
            options.add("for: " + word(policy.command()));
        }
        if (!policy.permissive()) {
            options.add("as: Restrictive");
        }
        if (!policy.roles().isEmpty()) {
            options.add("to: "
                    + SdlText.list(
                            policy.roles().stream().map(GrantSpelling::role).toList()));
        }
        policy.using().ifPresent(each -> options.add("using: " + condition(each)));
        policy.check().ifPresent(each -> options.add("check: " + condition(each)));
        return "@@policy" + SdlText.arguments(options);
    }

    private static String rule(Rule rule) {
        List<String> options = new ArrayList<>();
        options.add(SdlText.quoted(rule.name().value()));
        options.add("on: " + word(rule.event()));
        rule.where().ifPresent(each -> options.add("where: " + condition(each)));
        if (rule.instead()) {
            options.add("instead: true");
        }
        options.add("do: " + text(rule.action().text()));
        enabled(rule.firing()).ifPresent(options::add);
        return "@@rule" + SdlText.arguments(options);
    }

    /** A word of SQL as a value: {@code Select}. */
    static String word(Enum<?> value) {
        return SdlNames.pascal(value.name().toLowerCase(Locale.ROOT));
    }

    /** A condition on one line or on several. */
    static String condition(SqlExpr condition) {
        return text(SqlNames.withoutOuterParentheses(condition.text()));
    }

    private static String text(String sql) {
        return sql.indexOf('\n') < 0 ? SdlText.quoted(sql) : SdlText.statement(sql);
    }

    /** When it fires, where that is not the usual. */
    static Optional<String> enabled(FiringState firing) {
        return switch (firing) {
            case ORIGIN -> Optional.empty();
            case DISABLED -> Optional.of("enabled: false");
            case REPLICA -> Optional.of("enabled: Replica");
            case ALWAYS -> Optional.of("enabled: Always");
        };
    }
}
