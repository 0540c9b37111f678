package dev.pgorm.repl.complete;

import dev.pgorm.workspace.Workspace;
import dev.pgorm.workspace.error.WorkspaceError;
import java.util.List;
import java.util.Locale;

/** Completes builder expressions. */
final class ExpressionCompletion {

    private final Workspace project;

    ExpressionCompletion(Workspace project) {
        this.project = project;
    }

    /** What can stand in place of the word that begins at an offset, the likeliest first. */
    List<Proposal> at(String text, int wordStart, String word) {
        String before = text.substring(0, wordStart);
        try {
            return project.completeExpression(before + word).stream()
                    .map(each -> new Proposal(
                            word.substring(0, Math.max(0, each.start() - wordStart)) + each.text(),
                            Proposal.Kind.MEMBER,
                            each.detail()))
                    .filter(each -> each.value().toLowerCase(Locale.ROOT).startsWith(word.toLowerCase(Locale.ROOT)))
                    .toList();
        } catch (WorkspaceError unreadable) {
            return List.of(); // a schema that cannot be read is told when the expression is run
        }
    }
}
