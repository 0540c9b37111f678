package dev.pgorm.workspace.client;

import dev.pgorm.generate.GeneratedFile;
import dev.pgorm.workspace.error.WorkspaceError.WrongInput;
import dev.pgorm.workspace.project.TextFiles;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A folder that holds a client. Files that somebody wrote by hand are left alone, and never written over. */
final class ClientFolder {

    private final String name;
    private final Path place;
    private final ClientLanguage language;

    /**
     * A folder, which need not exist.
     *
     * @param name what the user calls it
     */
    ClientFolder(String name, Path place, ClientLanguage language) {
        this.name = name;
        this.place = place;
        this.language = language;
    }

    /**
     * What is to be done so that it holds these files and no other generated ones.
     *
     * @throws WrongInput where a file of such a name is there that was not generated
     */
    ClientFiles compare(List<GeneratedFile> files) {
        List<ClientFiles.Change> changes = new ArrayList<>();
        int unchanged = 0;
        for (GeneratedFile each : files) {
            Path file = place.resolve(each.path());
            if (!Files.exists(file)) {
                changes.add(new ClientFiles.Change(ClientFiles.Kind.ADDED, each.path(), each.text()));
            } else if (text(file, each.path()).equals(each.text())) {
                unchanged++;
            } else {
                changes.add(new ClientFiles.Change(ClientFiles.Kind.CHANGED, each.path(), each.text()));
            }
        }
        Set<String> wanted = files.stream().map(GeneratedFile::path).collect(Collectors.toSet());
        generatedFiles().stream()
                .filter(each -> !wanted.contains(each))
                .forEach(each -> changes.add(new ClientFiles.Change(ClientFiles.Kind.REMOVED, each, "")));
        changes.sort(Comparator.comparing(ClientFiles.Change::path));
        return new ClientFiles(language, name, place, changes, unchanged);
    }

    private String text(Path file, String path) {
        String text = TextFiles.read(file, name + "/" + path, TextFiles.SQL_LIMIT);
        if (!text.startsWith(GeneratedFile.MARK)) {
            throw new WrongInput(
                    name + "/" + path + " is in the way: it was not generated; nothing was written",
                    "name another folder, or move the file");
        }
        return text;
    }

    private List<String> generatedFiles() {
        if (!Files.isDirectory(place)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(place)) {
            List<String> generated = new ArrayList<>();
            for (Path each : files.filter(this::mayBeGenerated).toList()) {
                if (begins(each)) {
                    generated.add(place.relativize(each).toString().replace('\\', '/'));
                }
            }
            return generated;
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private boolean mayBeGenerated(Path file) {
        return file.toString().endsWith(language.ending())
                && Files.isRegularFile(file)
                && !place.relativize(file).startsWith("node_modules");
    }

    private static boolean begins(Path file) throws IOException {
        // by bytes: a file of somebody else's need not be UTF-8
        try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
            return GeneratedFile.MARK.equals(reader.readLine());
        }
    }

    private WrongInput unreadable(IOException e) {
        return new WrongInput(
                "the folder " + name + " cannot be read: " + e.getMessage(), "check its permissions, or name another");
    }

    static void createDirectories(@Nullable Path directory, String name) {
        if (directory == null) {
            return;
        }
        try {
            Files.createDirectories(directory);
        } catch (IOException e) {
            throw new WrongInput(
                    "the folder of " + name + " cannot be made: " + e.getMessage(),
                    "check that it is no file, and the permissions of what it is in");
        }
    }

    static void remove(Path file, String name) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new WrongInput(
                    name + " belongs to the client no more and cannot be removed: " + e.getMessage(),
                    "remove it, or check the permissions of its folder");
        }
    }
}
