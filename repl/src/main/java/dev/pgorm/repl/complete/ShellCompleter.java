package dev.pgorm.repl.complete;

import dev.pgorm.repl.session.Command;
import dev.pgorm.repl.session.CommandDescription;
import dev.pgorm.workspace.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;

/** Hands proposals to the line editor. */
public final class ShellCompleter implements Completer {

    private final Supplier<Workspace> workspace;
    private final List<CommandDescription> commands;

    /**
     * A completer.
     *
     * @param workspace the project at the moment
     * @param commands the backslash commands
     */
    public ShellCompleter(Supplier<Workspace> workspace, List<Command> commands) {
        this.workspace = workspace;
        this.commands = commands.stream().map(Command::description).toList();
    }

    @Override
    public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
        String word = line.word();
        int place = 0;
        for (Proposal proposal : proposals(line.line(), line.cursor() - word.length(), word)) {
            String description = proposal.description();
            place++;
            candidates.add(new Candidate(
                    proposal.value(),
                    proposal.value(),
                    null,
                    description.isEmpty() ? null : description,
                    null,
                    null,
                    proposal.isFinished(),
                    proposal.kind() == Proposal.Kind.MEMBER
                            ? place
                            : proposal.kind().rank()));
        }
    }

    List<Proposal> proposals(String text, int wordStart, String word) {
        Workspace project = workspace.get();
        if (text.stripLeading().startsWith("\\")) {
            return new CommandCompletion(
                            commands,
                            project.options().workingDirectory(),
                            project.options().home())
                    .at(text, wordStart, word, project.names());
        }
        if (Workspace.isExpression(text)) {
            return new ExpressionCompletion(project).at(text, wordStart, word);
        }
        List<Proposal> proposals = new ArrayList<>(new SqlCompletion(project.names()).at(text, wordStart, word));
        if (!word.isEmpty() && text.substring(0, wordStart).isBlank()) {
            proposals.addAll(new ExpressionCompletion(project).at(text, wordStart, word));
        }
        return proposals;
    }
}
