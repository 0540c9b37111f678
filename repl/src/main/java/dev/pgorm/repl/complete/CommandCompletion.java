package dev.pgorm.repl.complete;

import dev.pgorm.repl.session.CommandDescription;
import dev.pgorm.workspace.database.CatalogNames;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Completes backslash commands and their arguments. */
final class CommandCompletion {

    private final List<CommandDescription> commands;
    private final Path workingDirectory;
    private final Path home;

    CommandCompletion(List<CommandDescription> commands, Path workingDirectory, Path home) {
        this.commands = commands;
        this.workingDirectory = workingDirectory;
        this.home = home;
    }

    /** What can stand in place of the word that begins at an offset. */
    List<Proposal> at(String text, int wordStart, String word, CatalogNames names) {
        if (text.substring(0, wordStart).isBlank()) {
            return names(word);
        }
        String name = text.strip().split("\\s", 2)[0].substring(1).replaceFirst("\\+$", "");
        Optional<CommandDescription> command =
                commands.stream().filter(each -> each.names().contains(name)).findFirst();
        return command.map(each -> arguments(each, word, names)).orElse(List.of());
    }

    private List<Proposal> names(String word) {
        List<Proposal> proposals = new ArrayList<>();
        for (CommandDescription command : commands) {
            for (String name : command.names()) {
                if (("\\" + name).startsWith(word)) {
                    proposals.add(new Proposal("\\" + name, Proposal.Kind.COMMAND, command.summary()));
                }
            }
        }
        return proposals;
    }

    private List<Proposal> arguments(CommandDescription command, String word, CatalogNames names) {
        List<Proposal> proposals = new ArrayList<>();
        command.words().stream()
                .filter(each -> each.startsWith(word.toLowerCase(Locale.ROOT)))
                .forEach(each -> proposals.add(new Proposal(each, Proposal.Kind.OPTION, "")));
        switch (command.operand()) {
            case NOTHING -> {}
            case RELATION -> proposals.addAll(new SqlCompletion(names).at("table " + word, 6, word));
            case FILE -> proposals.addAll(files(word));
            case COMMAND -> proposals.addAll(names(word.isEmpty() ? "\\" : word));
        }
        return proposals;
    }

    private List<Proposal> files(String word) {
        int slash = word.lastIndexOf('/');
        String typed = word.substring(0, slash + 1);
        String start = word.substring(slash + 1);
        Path directory = typed.startsWith("~/") ? home.resolve(typed.substring(2)) : workingDirectory.resolve(typed);
        List<Proposal> proposals = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(directory)) {
            for (Path entry : entries) {
                String name = String.valueOf(entry.getFileName());
                if (name.startsWith(start) && (start.startsWith(".") || !name.startsWith("."))) {
                    String value = typed + name + (Files.isDirectory(entry) ? "/" : "");
                    proposals.add(new Proposal(value, Proposal.Kind.FILE, ""));
                }
            }
        } catch (IOException e) {
            return List.of(); // no such directory, or none that we may read: nothing to propose
        }
        return proposals;
    }
}
