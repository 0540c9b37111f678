package dev.pgorm.app.command;

import dev.pgorm.app.output.Console;
import dev.pgorm.workspace.change.MergeResult;
import dev.pgorm.workspace.error.WorkspaceError.WrongUsage;
import dev.pgorm.workspace.project.FormattedFile;
import java.util.List;
import java.util.Optional;

/** Where a schema that has been brought up to date goes: into its own files, into another one, or to standard output. */
final class MergeOutput {

    private final Console console;
    private final String name;
    private final Optional<String> output;
    private final boolean force;

    MergeOutput(Console console, String name, Optional<String> output, boolean force) {
        this.console = console;
        this.name = name;
        this.output = output;
        this.force = force;
    }

    void write(MergeResult result) {
        result.notes().forEach(note -> console.say("note: " + note));
        result.changes().forEach(console::say);
        if (output.isPresent()) {
            elsewhere(result, output.get());
            return;
        }
        List<FormattedFile> changed =
                result.files().stream().filter(FormattedFile::isChanged).toList();
        changed.forEach(FormattedFile::write);
        if (changed.isEmpty()) {
            console.say("✓ " + name + " says what the database has");
        } else {
            changed.forEach(each -> console.say("✓ " + each.name() + ": brought up to date"));
        }
    }

    private void elsewhere(MergeResult result, String target) {
        if (result.files().size() > 1) {
            throw new WrongUsage(
                    "-o takes one file, and " + name + " is " + result.files().size() + " of them",
                    "leave -o out: each file is brought up to date where it is");
        }
        String text = result.files().getFirst().after();
        if (target.equals(PullCommand.STANDARD_OUTPUT)) {
            console.print(text);
        } else {
            PullCommand.replace(console, target, text, force);
            console.say("✓ " + target + ": brought up to date");
        }
    }
}
