package dev.pgorm.app;

import dev.pgorm.app.wiring.ResultStream;
import dev.pgorm.app.wiring.Surroundings;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Runs a transcript: a file of commands with what they print. Lines that begin with {@code $ } are commands ({@code pgorm …},
 * {@code cat FILE}, {@code set NAME=value}, where {@code $NAME} is what is set already, {@code stdin TEXT}); lines with {@code #> } are remarks; below a command stand standard output as it is, standard error behind
 * {@code 2> }, and the exit code where it is not 0.
 */
final class Transcript {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-02T03:04:05Z"), ZoneOffset.UTC);

    private final Path directory;
    private final Map<String, String> environment = new TreeMap<>();
    private String stdin = "";

    Transcript(Path directory, Map<String, String> environment) {
        this.directory = directory;
        this.environment.putAll(environment);
    }

    /** The transcript with what the commands print now. */
    String replay(String transcript) {
        StringBuilder out = new StringBuilder();
        for (String line : transcript.lines().toList()) {
            if (line.startsWith("$ ")) {
                out.append(line).append('\n').append(run(words(line.substring(2))));
            } else if (line.startsWith("#> ")) {
                out.append(line).append('\n');
            }
        }
        return out.toString();
    }

    private String run(List<String> words) {
        return switch (words.getFirst()) {
            case "cat" -> read(words.get(1));
            case "set" -> {
                String[] parts = words.get(1).split("=", 2);
                String value = environment.entrySet().stream()
                        .reduce(
                                parts[1],
                                (text, known) -> text.replace("$" + known.getKey(), known.getValue()),
                                (a, _) -> a);
                environment.put(parts[0], value);
                yield "";
            }
            case "stdin" -> {
                stdin = words.get(1).replace("\\n", "\n").replace("\\0", "\0");
                yield "";
            }
            case "pgorm" -> program(words.subList(1, words.size()));
            default -> throw new IllegalArgumentException("a transcript has no command " + words.getFirst());
        };
    }

    private String read(String file) {
        try {
            return Files.readString(directory.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String program(List<String> arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exit = new Program(new Surroundings(
                        new ByteArrayInputStream(stdin.getBytes(StandardCharsets.UTF_8)),
                        ResultStream.to(out),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        Surroundings.Terminals.none(),
                        environment,
                        directory,
                        directory.resolve("home"),
                        "tester",
                        CLOCK))
                .run(arguments.toArray(new String[0]));
        stdin = "";
        checkDocument(arguments, out.toString(StandardCharsets.UTF_8));
        StringBuilder text = new StringBuilder(out.toString(StandardCharsets.UTF_8));
        if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
            text.append("⏎\n");
        }
        err.toString(StandardCharsets.UTF_8)
                .lines()
                .forEach(line -> text.append("2> ").append(line).append('\n'));
        if (exit != 0) {
            text.append("exit ").append(exit).append('\n');
        }
        return text.toString()
                .replace(directory.toString(), "<dir>")
                .replaceAll("[0-9]+([.,][0-9]+)? m?s\\b", "<time>")
                .replaceAll("\"milliseconds\":[0-9]+", "\"milliseconds\":0")
                .replaceAll("(applied|baseline|edited|missing) [0-9-]{10} [0-9:]{8} UTC", "$1 <when>")
                .replaceAll("\"finishedAt\":\"[^\"]*\"", "\"finishedAt\":\"<when>\"");
    }

    /** Every JSON document of every transcript is held to the published schema. */
    private static void checkDocument(List<String> arguments, String document) {
        int format = arguments.indexOf("--format");
        if (format < 0 || !arguments.get(format + 1).equals("json")) {
            return;
        }
        try {
            JsonSchema schema = new JsonSchema(Files.readString(Path.of("../docs/reference/json-schema.json")));
            List<String> problems = schema.check(document);
            if (!problems.isEmpty()) {
                throw new AssertionError("against docs/reference/json-schema.json: " + problems);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> words(String line) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '\'') {
                quoted = !quoted;
            } else if (c == ' ' && !quoted) {
                words.add(word.toString());
                word.setLength(0);
            } else {
                word.append(c);
            }
        }
        words.add(word.toString());
        return words;
    }
}
