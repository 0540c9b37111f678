package dev.pgorm.lang.lower;

import dev.pgorm.ir.Aggregate;
import dev.pgorm.ir.AggregateFunctions;
import dev.pgorm.ir.sql.QualifiedName;
import dev.pgorm.lang.model.AggregateDeclaration;
import dev.pgorm.lang.model.RoutineDeclaration;
import dev.pgorm.lang.model.SchemaModel;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Aggregates. A function without a schema is one of the file's own in {@code public}, else one of PostgreSQL's.
 */
final class AggregateLowering {

    private final SqlTypes types;
    private final RoutineLowering routines;
    private final Draft draft;
    private final PrivilegesLowering privileges;
    private final Set<String> own = new HashSet<>();
    private final boolean comments;

    AggregateLowering(
            SchemaModel schema,
            SqlTypes types,
            RoutineLowering routines,
            Draft draft,
            PrivilegesLowering privileges,
            boolean comments) {
        this.types = types;
        this.routines = routines;
        this.draft = draft;
        this.privileges = privileges;
        this.comments = comments;
        schema.programs().stream()
                .filter(RoutineDeclaration.class::isInstance)
                .map(RoutineDeclaration.class::cast)
                .filter(each -> each.schema().orElse(Names.DEFAULT_SCHEMA).equals(Names.DEFAULT_SCHEMA))
                .forEach(each -> own.add(each.name()));
    }

    void lower(AggregateDeclaration declaration) {
        Aggregate aggregate = new Aggregate(
                Names.in(declaration.schema(), declaration.name()),
                declaration.form(),
                routines.arguments(declaration.arguments()),
                declaration.directArguments(),
                Optional.empty(),
                functions(declaration.functions()),
                declaration.moving().map(this::functions),
                new Aggregate.Partial(
                        declaration.combine().map(this::function),
                        declaration.serialize().map(this::function),
                        declaration.deserialize().map(this::function)),
                declaration.sortOperator(),
                declaration.parallel(),
                comments ? declaration.documentation() : Optional.empty());
        draft.addOnce(aggregate, declaration.span());
        privileges.add(aggregate.address(), declaration.grants());
    }

    private AggregateFunctions functions(AggregateDeclaration.Functions functions) {
        return new AggregateFunctions(
                types.of(functions.stateType()),
                functions.stateSpace(),
                function(functions.transition()),
                functions.inverse().map(this::function),
                functions.last().map(this::function),
                functions.lastGetsArguments(),
                functions.modify(),
                functions.initial());
    }

    private QualifiedName function(List<String> parts) {
        String usual = own.contains(parts.getLast()) ? Names.DEFAULT_SCHEMA : "pg_catalog";
        return QualifiedName.of(parts.size() == 1 ? usual : parts.getFirst(), parts.getLast());
    }
}
