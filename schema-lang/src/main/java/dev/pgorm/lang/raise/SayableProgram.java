package dev.pgorm.lang.raise;

import dev.pgorm.ir.CatalogObject;
import dev.pgorm.ir.Privileges;
import dev.pgorm.ir.Routine;
import java.util.Optional;

/** What the language has words for among the definitions that run something, or say who may. */
final class SayableProgram {

    private SayableProgram() {}

    static Optional<CatalogObject> of(Routine routine) {
        return Optional.of(routine.withComment(Sayable.comment(routine.comment())));
    }

    static Optional<CatalogObject> of(Privileges privileges) {
        return switch (privileges.object().kind().label()) {
            case "function", "procedure" -> Optional.of(privileges);
            default -> Optional.empty();
        };
    }
}
