package dev.pgorm.lang.lower;

import dev.pgorm.ir.EventTrigger;
import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.lang.model.AggregateDeclaration;
import dev.pgorm.lang.model.EventTriggerDeclaration;
import dev.pgorm.lang.model.PolicyDeclaration;
import dev.pgorm.lang.model.ProgramDeclaration;
import dev.pgorm.lang.model.RoleDeclaration;
import dev.pgorm.lang.model.RoutineDeclaration;
import dev.pgorm.lang.model.SchemaModel;
import java.util.Optional;

/** Blocks that declare something that runs, and what belongs to models and views beside their structure. */
final class ProgramLowering {

    private final Draft draft;
    private final PrivilegesLowering privileges = new PrivilegesLowering();
    private final RoutineLowering routines;
    private final AggregateLowering aggregates;
    private final RoleLowering roles;
    private final PartLowering parts;
    private final Names names;
    private final Families families;
    private final boolean comments;

    ProgramLowering(Names names, SchemaModel schema, Families families, Draft draft, boolean comments) {
        this.families = families;
        SqlTypes types = new SqlTypes(names, schema);
        this.names = names;
        this.draft = draft;
        this.comments = comments;
        this.parts = new PartLowering(names, draft, privileges, comments);
        this.routines = new RoutineLowering(types, draft, privileges, comments);
        this.aggregates = new AggregateLowering(schema, types, routines, draft, privileges, comments);
        this.roles = new RoleLowering(names, privileges);
    }

    void lower(SchemaModel schema) {
        schema.programs().forEach(this::lower);
        schema.models().forEach(each -> parts.lower(families.complete(each)));
        privileges.finish(draft);
    }

    private void lower(ProgramDeclaration program) {
        switch (program) {
            case RoutineDeclaration routine -> routines.lower(routine);
            case AggregateDeclaration aggregate -> aggregates.lower(aggregate);
            case EventTriggerDeclaration trigger -> draft.addOnce(eventTrigger(trigger), trigger.span());
            case RoleDeclaration role -> roles.lower(role);
            case PolicyDeclaration policy ->
                names.model(policy.model()).ifPresent(model -> parts.lower(model, policy.policy()));
        }
    }

    private EventTrigger eventTrigger(EventTriggerDeclaration trigger) {
        return new EventTrigger(
                Identifier.of(trigger.name()),
                Identifier.of(trigger.event()),
                trigger.tags(),
                PartLowering.function(trigger.function()),
                trigger.firing(),
                comments ? trigger.documentation() : Optional.empty());
    }
}
