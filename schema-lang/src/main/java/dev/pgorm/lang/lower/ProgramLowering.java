package dev.pgorm.lang.lower;

import dev.pgorm.lang.model.ProgramDeclaration;
import dev.pgorm.lang.model.RoutineDeclaration;
import dev.pgorm.lang.model.SchemaModel;

/** Blocks that declare something that runs, and what belongs to models and views beside their structure. */
final class ProgramLowering {

    private final Draft draft;
    private final PrivilegesLowering privileges = new PrivilegesLowering();
    private final RoutineLowering routines;

    ProgramLowering(Names names, SchemaModel schema, Draft draft, boolean comments) {
        this.draft = draft;
        this.routines = new RoutineLowering(new SqlTypes(names, schema), draft, privileges, comments);
    }

    void lower(SchemaModel schema) {
        schema.programs().forEach(this::lower);
        privileges.finish(draft);
    }

    private void lower(ProgramDeclaration program) {
        switch (program) {
            case RoutineDeclaration routine -> routines.lower(routine);
        }
    }
}
