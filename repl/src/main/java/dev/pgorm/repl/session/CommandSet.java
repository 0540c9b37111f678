package dev.pgorm.repl.session;

import dev.pgorm.lang.diagnostic.Spelling;
import dev.pgorm.workspace.error.WorkspaceError;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The commands by name. */
final class CommandSet {

    /** A command as it was called. */
    record Call(Command command, Arguments arguments) {}

    private final List<Command> all;
    private final Map<String, Command> byName = new HashMap<>();

    CommandSet(List<Command> commands) {
        all = List.copyOf(commands);
        for (Command command : commands) {
            command.description().names().forEach(name -> byName.put(name, command));
        }
    }

    List<Command> all() {
        return all;
    }

    /** Reads {@code \name arguments}. */
    Call parse(String text) {
        String line = text.strip().substring(1);
        int end = 0;
        while (end < line.length() && !Character.isWhitespace(line.charAt(end))) {
            end++;
        }
        String name = line.substring(0, end).replaceFirst("(?<=.);$", "");
        String rest = line.substring(end);
        Command command = byName.get(name);
        if (command == null && name.endsWith("+")) {
            Command plain = byName.get(name.substring(0, name.length() - 1));
            if (plain != null) {
                return new Call(plain, Arguments.parse(rest, true));
            }
        }
        if (command == null) {
            throw new WorkspaceError.WrongUsage("there is no command \\" + name, suggestion(name));
        }
        return new Call(command, Arguments.parse(rest, false));
    }

    private String suggestion(String name) {
        if (name.isEmpty()) {
            return "\\? lists the commands";
        }
        List<String> beginning = byName.keySet().stream()
                .filter(each -> each.startsWith(name))
                .sorted()
                .toList();
        Optional<String> closest =
                beginning.isEmpty() ? Spelling.closest(name, byName.keySet()) : Optional.of(beginning.getFirst());
        if (beginning.size() > 1) {
            return "commands that begin so: \\" + String.join(" \\", beginning);
        }
        return closest.map(each -> "did you mean \\" + each + "? ").orElse("") + "\\? lists the commands";
    }
}
