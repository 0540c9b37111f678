package dev.pgorm.lang.model;

import dev.pgorm.ir.Routine;
import dev.pgorm.ir.RoutineArgument;
import dev.pgorm.ir.RoutineBody;
import dev.pgorm.ir.RoutineTraits;
import dev.pgorm.lang.ast.Span;
import java.util.List;
import java.util.Optional;

/**
 * A {@code function} or {@code procedure} block.
 *
 * @param form what it is
 * @param schema the schema, where the name has one
 * @param name its name, which others with other arguments may share
 * @param arguments its arguments, and the columns of RETURNS TABLE
 * @param result what it returns; empty where nothing is said
 * @param returnsSet RETURNS SETOF, or RETURNS TABLE
 * @param traits language, volatility and the like, but for the types of TRANSFORM
 * @param transforms those types
 * @param body what it does
 * @param grants who may call it, where that differs from everybody
 * @param span where its name stands
 */
public record RoutineDeclaration(
        Routine.Form form,
        Optional<String> schema,
        String name,
        List<Argument> arguments,
        Optional<SqlTypeName> result,
        boolean returnsSet,
        RoutineTraits traits,
        List<SqlTypeName> transforms,
        RoutineBody body,
        List<GrantDeclaration> grants,
        Optional<String> documentation,
        Span span)
        implements ProgramDeclaration {

    public RoutineDeclaration {
        arguments = List.copyOf(arguments);
        transforms = List.copyOf(transforms);
        grants = List.copyOf(grants);
    }

    /**
     * An argument of a routine.
     *
     * @param mode which way its value goes
     * @param name its name, where it has one
     * @param type its type
     * @param defaultValue SQL text of the value that a call may leave out
     */
    public record Argument(
            RoutineArgument.Mode mode, Optional<String> name, SqlTypeName type, Optional<String> defaultValue) {}
}
