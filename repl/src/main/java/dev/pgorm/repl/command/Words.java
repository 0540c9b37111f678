package dev.pgorm.repl.command;

import dev.pgorm.workspace.error.WorkspaceError;
import java.util.Locale;

/** Words that stand for a choice. */
final class Words {

    private Words() {}

    static <E extends Enum<E>> E choice(String word, Class<E> choices, String usage) {
        for (E choice : choices.getEnumConstants()) {
            if (choice.name().equals(word.toUpperCase(Locale.ROOT))) {
                return choice;
            }
        }
        throw new WorkspaceError.WrongUsage(word + " is no choice here", "it is used like this: " + usage);
    }
}
