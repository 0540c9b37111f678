package dev.pgorm.lang.model;

import dev.pgorm.ir.FiringState;
import dev.pgorm.lang.ast.Span;
import java.util.List;
import java.util.Optional;

/**
 * An {@code eventTrigger} block.
 *
 * @param event ddl_command_start, sql_drop and the like
 * @param tags the commands that it is about; empty = any
 * @param function the schema, where one is written, and the name of the function that it calls
 */
public record EventTriggerDeclaration(
        String name,
        String event,
        List<String> tags,
        List<String> function,
        FiringState firing,
        Optional<String> documentation,
        Span span)
        implements ProgramDeclaration {

    public EventTriggerDeclaration {
        tags = List.copyOf(tags);
        function = List.copyOf(function);
    }

    @Override
    public Optional<String> schema() {
        return Optional.empty();
    }
}
