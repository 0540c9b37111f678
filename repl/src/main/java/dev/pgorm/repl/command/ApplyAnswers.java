package dev.pgorm.repl.command;

import dev.pgorm.repl.session.Arguments;
import dev.pgorm.workspace.error.WorkspaceError;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What {@code \apply} is told before it asks.
 *
 * @param yes whether the database is confirmed
 * @param allowed the hazards that are allowed
 * @param renames what was renamed: {@code User.phone:User.telephone}
 */
record ApplyAnswers(boolean yes, Set<String> allowed, List<String> renames) {

    static ApplyAnswers of(Arguments arguments) {
        boolean yes = false;
        Set<String> allowed = new LinkedHashSet<>();
        List<String> renames = new ArrayList<>();
        List<String> words = arguments.words();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            boolean takesNext = (word.equals("--allow") || word.equals("--rename")) && i + 1 < words.size();
            if (word.equals("--yes")) {
                yes = true;
            } else if (takesNext && word.equals("--allow")) {
                i++;
                allowed.addAll(List.of(words.get(i).split(",")));
            } else if (takesNext) {
                i++;
                renames.add(words.get(i));
            } else {
                throw new WorkspaceError.WrongUsage(
                        word + " cannot be understood here",
                        "it is used like this: \\apply [--yes] [--allow HAZARD] [--rename OLD:NEW]");
            }
        }
        return new ApplyAnswers(yes, Set.copyOf(allowed), List.copyOf(renames));
    }
}
