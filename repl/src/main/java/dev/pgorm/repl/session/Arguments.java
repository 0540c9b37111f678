package dev.pgorm.repl.session;

import dev.pgorm.workspace.error.WorkspaceError;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What stands behind a command's name: words, which single quotes hold together. Double quotes are kept, for they mean
 * something in names.
 *
 * @param words the words
 * @param text all of it as it was typed
 * @param detailed whether the name ended in {@code +}
 */
public record Arguments(List<String> words, String text, boolean detailed) {

    public Arguments {
        words = List.copyOf(words);
    }

    static Arguments parse(String text, boolean detailed) {
        String stripped = text.strip();
        String withoutSemicolon = stripped.endsWith(";")
                ? stripped.substring(0, stripped.length() - 1).strip()
                : stripped;
        return new Arguments(split(withoutSemicolon), withoutSemicolon, detailed);
    }

    /** The word at a place. */
    public Optional<String> word(int index) {
        return index < words.size() ? Optional.of(words.get(index)) : Optional.empty();
    }

    /** The only word; none is fine, more than one is not. */
    public Optional<String> only(String usage) {
        if (words.size() > 1) {
            throw new WorkspaceError.WrongUsage("too many arguments: " + text, "it is used like this: " + usage);
        }
        return word(0);
    }

    private static List<String> split(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        boolean open = false;
        char quote = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                boolean doubled = c == quote && i + 1 < text.length() && text.charAt(i + 1) == quote;
                if (c == quote && !doubled) {
                    quote = 0;
                    word.append(c == '"' ? "\"" : "");
                } else {
                    word.append(c).append(doubled && c == '"' ? "\"" : "");
                    i += doubled ? 1 : 0;
                }
            } else if (c == '\'' || c == '"') {
                quote = c;
                open = true;
                word.append(c == '"' ? "\"" : "");
            } else if (!Character.isWhitespace(c)) {
                open = true;
                word.append(c);
            } else if (open) {
                words.add(word.toString());
                word.setLength(0);
                open = false;
            }
        }
        if (open) {
            words.add(word.toString());
        }
        return words;
    }
}
