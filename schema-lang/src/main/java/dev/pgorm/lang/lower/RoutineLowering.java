package dev.pgorm.lang.lower;

import dev.pgorm.ir.Routine;
import dev.pgorm.ir.RoutineArgument;
import dev.pgorm.ir.RoutineTraits;
import dev.pgorm.ir.TypeReference;
import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.ir.sql.SqlExpr;
import dev.pgorm.lang.model.RoutineDeclaration;
import java.util.List;
import java.util.Optional;

/** Functions and procedures. */
final class RoutineLowering {

    private final SqlTypes types;
    private final Draft draft;
    private final PrivilegesLowering privileges;
    private final boolean comments;

    RoutineLowering(SqlTypes types, Draft draft, PrivilegesLowering privileges, boolean comments) {
        this.types = types;
        this.draft = draft;
        this.privileges = privileges;
        this.comments = comments;
    }

    void lower(RoutineDeclaration declaration) {
        Routine routine = new Routine(
                Names.in(declaration.schema(), declaration.name()),
                declaration.form(),
                arguments(declaration.arguments()),
                declaration.result().map(types::of),
                declaration.returnsSet(),
                traits(declaration),
                declaration.body(),
                comments ? declaration.documentation() : Optional.empty());
        draft.addOnce(routine, declaration.span());
        privileges.add(routine.address(), declaration.grants());
    }

    /** Arguments with the types that they mean. */
    List<RoutineArgument> arguments(List<RoutineDeclaration.Argument> arguments) {
        return arguments.stream()
                .map(each -> new RoutineArgument(
                        each.mode(),
                        each.name().map(Identifier::of),
                        types.of(each.type()),
                        each.defaultValue().map(SqlExpr::written)))
                .toList();
    }

    private RoutineTraits traits(RoutineDeclaration declaration) {
        RoutineTraits said = declaration.traits();
        List<TypeReference> transforms =
                declaration.transforms().stream().map(types::of).toList();
        return new RoutineTraits(
                said.language(),
                said.volatility(),
                said.strict(),
                said.securityDefiner(),
                said.leakproof(),
                said.parallel(),
                said.cost(),
                said.rows(),
                said.support(),
                said.settings(),
                transforms);
    }
}
