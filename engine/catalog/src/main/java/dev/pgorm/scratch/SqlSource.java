package dev.pgorm.scratch;

import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.ir.sql.SqlStatements;
import dev.pgorm.ir.sql.SqlStatements.CopyData;
import dev.pgorm.ir.sql.SqlStatements.MetaCommand;
import dev.pgorm.ir.sql.SqlStatements.Part;
import dev.pgorm.ir.sql.SqlStatements.Statement;
import dev.pgorm.ir.sql.SqlWriter;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * SQL text that makes a structure, split into statements: a file, a directory of files, or a directory of migrations. psql's
 * {@code \i} and {@code \ir} are followed; its other commands are set aside.
 *
 * @param statements in the order in which they run
 * @param skipped psql's commands that were not followed, as {@code file:line: command}
 */
public record SqlSource(List<Located> statements, List<String> skipped) {

    private static final Set<String> INCLUDE = Set.of("i", "include");
    private static final Set<String> INCLUDE_RELATIVE = Set.of("ir", "include_relative");
    private static final int DEEPEST_INCLUDE = 16;

    public SqlSource {
        statements = List.copyOf(statements);
        skipped = List.copyOf(skipped);
    }

    /**
     * A statement and where it stands.
     *
     * @param file the name of its file
     * @param script the whole text of that file, to count columns in
     * @param number its place among the statements of the file, from 1
     * @param data what follows a {@code COPY … FROM STDIN}
     */
    record Located(String file, String script, int number, Statement statement, Optional<String> data) {
        /** The origin of an error at a character of the statement, from 1. */
        SourceOrigin.InFile origin(int position) {
            int offset = statement.offset() + Math.min(statement.sql().length(), Math.max(0, position - 1));
            int line = statement.line()
                    + (int) script.substring(statement.offset(), offset)
                            .chars()
                            .filter(each -> each == '\n')
                            .count();
            int column = offset - script.lastIndexOf('\n', offset - 1);
            return new SourceOrigin.InFile(file, line, column, number);
        }
    }

    /** A script that is already in memory. */
    public static SqlSource text(String name, String script) {
        try {
            Loader loader = new Loader();
            loader.add(name, script, Optional.empty(), 0);
            return loader.source();
        } catch (IOException impossible) {
            throw new IllegalStateException("nothing was read", impossible);
        }
    }

    /** One file. */
    public static SqlSource file(Path file) throws IOException {
        return files(List.of(file));
    }

    /** Every {@code .sql} file below a directory, in the order of their paths. */
    public static SqlSource directory(Path directory) throws IOException {
        try (Stream<Path> paths = Files.walk(directory)) {
            return files(paths.filter(each -> each.toString().endsWith(".sql") && Files.isRegularFile(each))
                    .sorted()
                    .toList());
        }
    }

    /** {@code setup.sql}, where there is one, and the {@code migration.sql} of each folder, in the order of the folders' names. */
    public static SqlSource migrations(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return files(List.of());
        }
        try (Stream<Path> folders = Files.list(directory)) {
            return migrations(directory, folders.toList());
        }
    }

    /** The same for some of the folders. */
    public static SqlSource migrations(Path directory, List<Path> folders) throws IOException {
        Path setup = directory.resolve("setup.sql");
        List<Path> scripts = folders.stream()
                .sorted(Comparator.comparing(each -> String.valueOf(each.getFileName())))
                .map(each -> each.resolve("migration.sql"))
                .filter(Files::isRegularFile)
                .toList();
        return files(
                Files.isRegularFile(setup)
                        ? Stream.concat(Stream.of(setup), scripts.stream()).toList()
                        : scripts);
    }

    /** The same where names without a schema lie in that one, which is made first. */
    public SqlSource inSchema(Identifier schema) {
        String quoted = SqlWriter.quote(schema);
        List<Located> all = new ArrayList<>(
                text("the schema " + quoted, "CREATE SCHEMA IF NOT EXISTS " + quoted + ";\nSET search_path = " + quoted)
                        .statements());
        all.addAll(statements);
        return new SqlSource(all, skipped);
    }

    private static SqlSource files(List<Path> files) throws IOException {
        Loader loader = new Loader();
        for (Path each : files) {
            loader.add(each.toString(), read(each), Optional.of(each), 0);
        }
        return loader.source();
    }

    /** UTF-8, or Latin 1 where it is not that: the server's own encodings are not ours to know. */
    private static String read(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        int line = 1;
        for (byte each : bytes) {
            if (each == 0) {
                // No server takes it, and what is written in UTF-16 has one for each letter.
                throw new IOException(file + " is no text in UTF-8: line " + line + " has a NUL byte");
            }
            line += each == '\n' ? 1 : 0;
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }
    }

    private static final class Loader {
        private final List<Located> statements = new ArrayList<>();
        private final List<String> skipped = new ArrayList<>();

        SqlSource source() {
            return new SqlSource(statements, skipped);
        }

        void add(String name, String script, Optional<Path> file, int depth) throws IOException {
            int number = 0;
            for (Part part : SqlStatements.split(script).parts()) {
                switch (part) {
                    case Statement statement ->
                        statements.add(new Located(name, script, ++number, statement, Optional.empty()));
                    case CopyData data -> addData(data);
                    case MetaCommand command -> follow(name, command, file, depth);
                }
            }
        }

        private void addData(CopyData data) {
            Located copy = statements.removeLast();
            statements.add(
                    new Located(copy.file(), copy.script(), copy.number(), copy.statement(), Optional.of(data.data())));
        }

        private void follow(String name, MetaCommand command, Optional<Path> file, int depth) throws IOException {
            String[] words = command.text().substring(1).strip().split("\\s+", 2);
            boolean relative = INCLUDE_RELATIVE.contains(words[0]);
            if (file.isEmpty()
                    || words.length < 2
                    || depth >= DEEPEST_INCLUDE
                    || !(relative || INCLUDE.contains(words[0]))) {
                skipped.add(name + ":" + command.line() + ": " + command.text());
                return;
            }
            Path included = file.get().resolveSibling(words[1].replaceAll("^'|'$", ""));
            add(included.toString(), read(included), Optional.of(included), depth + 1);
        }
    }
}
