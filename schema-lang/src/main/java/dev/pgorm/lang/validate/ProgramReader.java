package dev.pgorm.lang.validate;

import dev.pgorm.lang.ast.Block;
import dev.pgorm.lang.model.ProgramDeclaration;
import java.util.Optional;

/** Reads the blocks that declare something that runs. */
final class ProgramReader {

    private ProgramReader() {}

    /** What the block declares; empty after a finding. */
    static Optional<ProgramDeclaration> read(Block block, BlockContext context) {
        return new RoutineReader(context).read(block).map(ProgramDeclaration.class::cast);
    }
}
