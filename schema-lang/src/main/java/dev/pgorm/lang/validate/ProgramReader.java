package dev.pgorm.lang.validate;

import dev.pgorm.lang.ast.Block;
import dev.pgorm.lang.model.ProgramDeclaration;
import java.util.Optional;

/** Reads the blocks that declare something that runs, and those of roles. */
final class ProgramReader {

    private ProgramReader() {}

    /** What the block declares; empty after a finding. */
    static Optional<? extends ProgramDeclaration> read(Block block, BlockContext context) {
        return switch (block.kind()) {
            case FUNCTION, PROCEDURE -> new RoutineReader(context).read(block);
            case AGGREGATE -> new AggregateReader(context).read(block);
            case EVENT_TRIGGER -> new EventTriggerReader(context).read(block);
            case POLICY -> new PolicyBlockReader(context).read(block);
            case ROLE -> new RoleReader(context).read(block);
            case DATASOURCE,
                    GENERATOR,
                    CONFIG,
                    MODEL,
                    VIEW,
                    TYPE,
                    ENUM,
                    DOMAIN,
                    RANGE,
                    SEQUENCE,
                    COLLATION,
                    CONTEXT,
                    QUERY,
                    TEXT_SEARCH_CONFIGURATION,
                    TEXT_SEARCH_DICTIONARY,
                    SQL,
                    UNKNOWN -> throw new IllegalArgumentException("no program: " + block.kind());
        };
    }
}
