package dev.pgorm.repl.session;

import java.util.List;

/**
 * What a command is called and what it does.
 *
 * @param group where the overview lists it
 * @param names the names without the backslash, the usual one first
 * @param arguments the arguments as the overview shows them; may be empty
 * @param summary what it does, in a line
 * @param operand what completion offers behind the name
 * @param words the words that completion offers in any case
 * @param details more about it, line by line, for {@code \h}
 */
public record CommandDescription(
        Group group,
        List<String> names,
        String arguments,
        String summary,
        Operand operand,
        List<String> words,
        List<String> details) {

    /** Where the overview lists a command. */
    public enum Group {
        SCHEMA("Schema"),
        CATALOG("What is in the database"),
        QUERY("Statements"),
        DISPLAY("Results"),
        SESSION("Session");

        private final String title;

        Group(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /** What an argument can be. */
    public enum Operand {
        NOTHING,
        RELATION,
        FILE,
        COMMAND
    }

    public CommandDescription {
        names = List.copyOf(names);
        words = List.copyOf(words);
        details = List.copyOf(details);
    }

    /** A command without arguments. */
    public static CommandDescription of(Group group, String summary, String... names) {
        return new CommandDescription(group, List.of(names), "", summary, Operand.NOTHING, List.of(), List.of());
    }

    public CommandDescription taking(String newArguments, Operand newOperand) {
        return new CommandDescription(group, names, newArguments, summary, newOperand, words, details);
    }

    public CommandDescription offering(String... newWords) {
        return new CommandDescription(group, names, arguments, summary, operand, List.of(newWords), details);
    }

    public CommandDescription detailed(String... lines) {
        return new CommandDescription(group, names, arguments, summary, operand, words, List.of(lines));
    }

    /** {@code \x [on|off|auto]}. */
    public String usage() {
        return "\\" + names.getFirst() + (arguments.isEmpty() ? "" : " " + arguments);
    }
}
