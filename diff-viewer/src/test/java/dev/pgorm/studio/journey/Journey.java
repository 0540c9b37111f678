package dev.pgorm.studio.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgorm.studio.StudioDriver;
import dev.pgorm.studio.StudioProject;
import dev.pgorm.studio.input.Mouse;
import dev.pgorm.studio.layout.Size;
import dev.pgorm.testkit.pg.TestDatabase;
import dev.pgorm.testkit.pg.TestDatabases;
import dev.pgorm.workspace.project.WorkspaceOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One journey. A line is a command and what it is about; lines that start with {@code |} belong to the command above them. The studio is
 * opened by the first command that needs it.
 *
 * <ul>
 *   <li>{@code schema [NAME [crlf]]} a file of the schema; {@code sql} runs on the database; {@code size 120x40}; {@code url URL} another database
 *   <li>{@code press KEY…}; {@code type TEXT}; {@code paste TEXT} ({@code \n} is a line end); {@code click C R}; {@code double C R};
 *       {@code drag C R C R}; {@code wheel up|down C R}; {@code resize 80x24}; {@code later SECONDS}
 *   <li>{@code wait}; {@code screen}, {@code styles}, {@code text}, {@code file [NAME]}, {@code bytes [NAME]}, {@code files}, {@code copied} show something in the
 *       golden file; {@code now} shows the screen without waiting; {@code expect TEXT}, {@code expect-not TEXT}; {@code expect-left}
 *   <li>{@code await TEXT} waits until the screen shows it, while work goes on; {@code hold SQL} runs in a transaction of another session, which
 *       stays open until {@code release}; {@code damage} spoils what a killed studio has left
 *   <li>{@code query SQL} shows rows; {@code external [NAME]} another program writes a file; {@code kill} ends the studio without its
 *       knowing, or with {@code running} makes it one of another process that goes on, until {@code other-ends}; {@code again} opens it once more
 * </ul>
 */
final class Journey implements AutoCloseable {

    private final Path directory;
    private final TestDatabase database = TestDatabases.get().create();
    private final Masks masks = new Masks(database);
    private final Map<String, String> files = new LinkedHashMap<>();
    private final List<StudioDriver> opened = new ArrayList<>();
    private final List<LockingSession> holders = new ArrayList<>();
    private final StringBuilder seen = new StringBuilder();
    private Size size = new Size(100, 24);
    private Optional<String> url = Optional.empty();
    private @Nullable StudioDriver driver;
    private boolean begun;

    Journey(Path directory) {
        this.directory = directory;
    }

    /** Does what the lines say; what was seen. */
    String run(List<String> lines) {
        int next = 0;
        while (next < lines.size()) {
            String line = lines.get(next);
            int end = next + 1;
            while (end < lines.size() && lines.get(end).startsWith("|")) {
                end++;
            }
            String block = lines.subList(next + 1, end).stream()
                    .map(each -> each.substring(Math.min(2, each.length())) + "\n")
                    .collect(Collectors.joining());
            if (!line.isBlank() && !line.startsWith("#")) {
                try {
                    command(line, block);
                } catch (IOException | SQLException | RuntimeException | AssertionError e) {
                    throw new AssertionError(
                            "line " + (next + 1) + ": " + line + ": " + e.getMessage()
                                    + Optional.ofNullable(driver)
                                            .map(each -> "\n" + each.screen())
                                            .orElse(""),
                            e);
                }
            }
            next = end;
        }
        return seen.toString();
    }

    private void command(String line, String block) throws IOException, SQLException {
        int blank = line.indexOf(' ');
        String verb = blank < 0 ? line : line.substring(0, blank);
        String rest = blank < 0 ? "" : line.substring(blank + 1);
        String argument =
                rest.replace("$database", database.name()).replace("\\n", "\n").replace("\\t", "\t");
        switch (verb) {
            case "schema" -> files.put(name(rest), block.isEmpty() ? generated(rest) : ended(block, rest));
            case "sql" -> database.execute(block.isEmpty() ? rest : block);
            case "url" -> url = Optional.of(rest);
            case "size" -> size = size(rest);
            case "press" -> driver().press(rest.split(" +"));
            case "type" -> driver().type(argument);
            case "paste" -> driver().paste(argument);
            case "resize" -> driver().resize(size(rest).columns(), size(rest).rows());
            case "later" -> driver().outside().advance(Duration.ofSeconds(Long.parseLong(rest)));
            case "click", "double", "drag", "wheel" -> mouse(verb, rest);
            case "wait" -> driver().waitIdle();
            case "await" -> driver().await(rest);
            case "hold" -> holders.add(LockingSession.begin(database, rest));
            case "release" -> release();
            case "damage" -> KilledStudio.damage(directory.resolve("kept"));
            case "other-ends" -> KilledStudio.leave(directory.resolve("kept"), false);
            case "external" -> {
                if (!begun) {
                    driver();
                }
                Files.writeString(path(rest), block);
            }
            case "query" -> show(verb + " " + rest, Rows.of(database, rest));
            case "kill" -> kill(rest.equals("running"));
            case "again" -> driver = null;
            default -> look(verb, rest, argument);
        }
    }

    private void look(String verb, String rest, String argument) throws IOException {
        if (!verb.equals("now")) {
            driver().waitIdle();
        }
        switch (verb) {
            case "screen", "now" -> show(verb + " " + rest, masks.of(driver().screen()) + caret());
            case "styles" -> driver().styles().forEach(each -> show(verb, masks.ofStyles(each, driver().screen())));
            case "text" -> show(verb, driver().studio().desk().editor().lines().text());
            case "file" -> show(verb + " " + rest, Files.readString(path(rest)));
            case "bytes" -> show(verb + " " + rest, Files.readString(path(rest)).replace("\r", "\\r"));
            case "files" -> show(verb, listing());
            case "copied" -> show(verb, String.join("\n", driver().outside().copies()));
            case "expect" -> assertThat(driver().screen()).contains(argument);
            case "expect-not" -> assertThat(driver().screen()).doesNotContain(argument);
            case "expect-left" ->
                assertThat(driver().studio().desk().isLeaving()).isEqualTo(rest.isEmpty());
            case "expect-suspended" ->
                assertThat(driver().outside().suspensions()).isEqualTo(1);
            case "expect-repainted" -> assertThat(driver().outside().repaints()).isEqualTo(1);
            default -> throw new IllegalArgumentException("no command " + verb);
        }
    }

    private void mouse(String verb, String rest) {
        String[] words = rest.split(" +");
        switch (verb) {
            case "wheel" ->
                driver().mouse(
                                words[0].equals("up") ? Mouse.Kind.SCROLL_UP : Mouse.Kind.SCROLL_DOWN,
                                Integer.parseInt(words[1]),
                                Integer.parseInt(words[2]));
            case "drag" ->
                driver().mouse(Mouse.Kind.PRESS, Integer.parseInt(words[0]), Integer.parseInt(words[1]))
                        .mouse(Mouse.Kind.DRAG, Integer.parseInt(words[2]), Integer.parseInt(words[3]))
                        .mouse(Mouse.Kind.RELEASE, Integer.parseInt(words[2]), Integer.parseInt(words[3]));
            default -> {
                int column = Integer.parseInt(words[0]);
                int row = Integer.parseInt(words[1]);
                driver().outside().advance(Duration.ofSeconds(1));
                driver().click(column, row);
                if (verb.equals("double")) {
                    driver().click(column, row);
                }
            }
        }
    }

    private StudioDriver driver() {
        if (driver == null) {
            driver = open();
            begun = true;
            opened.add(driver);
            driver.waitIdle();
        }
        return driver;
    }

    private StudioDriver open() {
        try {
            WorkspaceOptions options = url.isPresent()
                    ? StudioProject.at(url.get(), directory, written())
                    : StudioProject.on(database, directory, written());
            return new StudioDriver(options, directory.resolve("kept"), size);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** The files as they are now, where the studio was open before. */
    private Map<String, String> written() throws IOException {
        for (String name : List.copyOf(files.keySet())) {
            if (begun) {
                files.put(name, Files.readString(path(name)));
            }
        }
        return files;
    }

    private void kill(boolean running) throws IOException {
        driver().waitIdle();
        driver().close();
        opened.remove(driver());
        driver = null;
        KilledStudio.leave(directory.resolve("kept"), running);
    }

    /** The file that is named, or the schema's only one. */
    private String name(String rest) {
        String first = rest.split(" ")[0];
        return !first.isEmpty()
                ? first
                : files.isEmpty() ? "shop.pgorm" : files.keySet().iterator().next();
    }

    /** A text with line ends as another system's editors write them, where that is wanted. */
    private static String ended(String text, String rest) {
        return rest.endsWith(" crlf") ? text.replace("\n", "\r\n") : text;
    }

    /** {@code schema NAME empty}, or {@code schema NAME lines 20000} for comments and then a model. */
    private static String generated(String rest) {
        String[] words = rest.split(" ");
        return words.length < 3
                ? ""
                : "// a line\n".repeat(Integer.parseInt(words[2])) + "model Last {\n  id Int @id\n}\n";
    }

    private Path path(String name) {
        Path shop = directory.resolve("shop");
        return (files.size() == 1 ? shop : shop.resolve("schema")).resolve(name(name));
    }

    private String listing() throws IOException {
        try (var all = Files.walk(directory.resolve("shop"))) {
            return all.filter(Files::isRegularFile)
                    .map(each -> directory.resolve("shop").relativize(each).toString())
                    .filter(Predicate.not(each -> each.startsWith(".pgorm")))
                    .sorted()
                    .collect(Collectors.joining("\n"));
        }
    }

    private String caret() {
        return driver().picture()
                .caret()
                .map(each -> "caret " + each.column() + " " + each.row() + "\n")
                .orElse("");
    }

    private void show(String what, String text) {
        seen.append("== ").append(what.strip()).append('\n').append(text);
        if (!text.endsWith("\n")) {
            seen.append('\n');
        }
    }

    private static Size size(String text) {
        int[] numbers =
                Arrays.stream(text.split("x")).mapToInt(Integer::parseInt).toArray();
        return new Size(numbers[0], numbers[1]);
    }

    private void release() {
        holders.forEach(LockingSession::close);
        holders.clear();
    }

    @Override
    public void close() {
        release();
        opened.forEach(StudioDriver::close);
        database.close();
    }
}
