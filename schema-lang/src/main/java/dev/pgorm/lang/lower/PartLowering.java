package dev.pgorm.lang.lower;

import dev.pgorm.ir.DefinitionKind;
import dev.pgorm.ir.ObjectAddress;
import dev.pgorm.ir.ObjectKind;
import dev.pgorm.ir.Policy;
import dev.pgorm.ir.RowSecurity;
import dev.pgorm.ir.Rule;
import dev.pgorm.ir.Trigger;
import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.ir.sql.QualifiedName;
import dev.pgorm.ir.sql.SqlExpr;
import dev.pgorm.lang.model.GrantDeclaration;
import dev.pgorm.lang.model.Model;
import dev.pgorm.lang.model.PartDeclaration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What models and views have beside their structure. */
final class PartLowering {

    /** Trigger functions of PostgreSQL's own. */
    private static final Set<String> SYSTEM_FUNCTIONS =
            Set.of("suppress_redundant_updates_trigger", "tsvector_update_trigger", "tsvector_update_trigger_column");

    private final Names names;
    private final Draft draft;
    private final PrivilegesLowering privileges;
    private final boolean comments;

    PartLowering(Names names, Draft draft, PrivilegesLowering privileges, boolean comments) {
        this.names = names;
        this.draft = draft;
        this.privileges = privileges;
        this.comments = comments;
    }

    /** Whether the policies of a model apply. */
    static RowSecurity security(Model model) {
        return model.parts().stream()
                .filter(PartDeclaration.OfRowSecurity.class::isInstance)
                .map(each -> ((PartDeclaration.OfRowSecurity) each).security())
                .findFirst()
                .orElseGet(RowSecurity::off);
    }

    void lower(Model model) {
        model.parts().forEach(part -> lower(model, part));
    }

    void lower(Model model, PartDeclaration part) {
        switch (part) {
            case PartDeclaration.OfTrigger trigger -> draft.addOnce(trigger(model, trigger), trigger.span());
            case PartDeclaration.OfRowSecurity security -> {
                // a property of the table
            }
            case PartDeclaration.OfPolicy policy -> draft.addOnce(policy(model, policy), policy.span());
            case PartDeclaration.OfRule rule -> draft.addOnce(rule(model, rule), rule.span());
            case PartDeclaration.OfGrant grant ->
                privileges.add(relation(model), List.of(withColumns(model, grant.grant())));
        }
    }

    private static GrantDeclaration withColumns(Model model, GrantDeclaration grant) {
        return new GrantDeclaration(
                grant.revoked(),
                grant.privileges(),
                columns(model, grant.columns()).stream().map(Identifier::value).toList(),
                grant.grantees(),
                grant.grantable(),
                grant.span());
    }

    private static List<Identifier> columns(Model model, List<String> fields) {
        return fields.stream().map(each -> KeyLowering.columnOf(model, each)).toList();
    }

    /** The table or view of a block. */
    static ObjectAddress relation(Model model) {
        return switch (model.kind()) {
            case MODEL -> ObjectAddress.of(ObjectKind.TABLE, Names.of(model));
            case VIEW ->
                ObjectAddress.of(
                        model.materialized() ? DefinitionKind.MATERIALIZED_VIEW : DefinitionKind.VIEW, Names.of(model));
        };
    }

    private Trigger trigger(Model model, PartDeclaration.OfTrigger trigger) {
        return new Trigger(
                relation(model),
                Identifier.of(trigger.name()),
                trigger.timing(),
                trigger.events(),
                columns(model, trigger.updateOf()),
                trigger.eachRow(),
                trigger.when().map(SqlExpr::written),
                function(trigger.function()),
                trigger.arguments(),
                trigger.constraint()
                        .map(each -> new Trigger.ConstraintTiming(
                                each.deferrability(),
                                each.from().flatMap(names::model).map(Names::of))),
                trigger.oldTable().map(Identifier::of),
                trigger.newTable().map(Identifier::of),
                trigger.firing(),
                comment(trigger.documentation()));
    }

    /** A function that is called by name, in {@code public} where no schema is written. */
    static QualifiedName function(List<String> parts) {
        String name = parts.getLast();
        String usual = SYSTEM_FUNCTIONS.contains(name) ? "pg_catalog" : Names.DEFAULT_SCHEMA;
        return QualifiedName.of(parts.size() == 1 ? usual : parts.getFirst(), name);
    }

    private Policy policy(Model model, PartDeclaration.OfPolicy policy) {
        return new Policy(
                relation(model),
                policy.name()
                        .map(Identifier::of)
                        .orElseGet(() -> PolicyNames.ofTable(Names.of(model).name())),
                policy.permissive(),
                policy.command(),
                policy.roles().stream().map(Identifier::of).toList(),
                policy.using().map(names.contexts()::inQuery),
                policy.check().map(names.contexts()::inQuery),
                comment(policy.documentation()));
    }

    private Rule rule(Model model, PartDeclaration.OfRule rule) {
        return new Rule(
                relation(model),
                Identifier.of(rule.name()),
                rule.event(),
                rule.instead(),
                rule.where().map(SqlExpr::written),
                SqlExpr.written(rule.action()),
                rule.firing(),
                comment(rule.documentation()));
    }

    private Optional<String> comment(Optional<String> documentation) {
        return comments ? documentation : Optional.empty();
    }
}
