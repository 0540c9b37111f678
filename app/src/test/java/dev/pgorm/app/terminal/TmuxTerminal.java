package dev.pgorm.app.terminal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;

/** A terminal in tmux with a shell in it: keys go in, the screen is looked at until it shows what is waited for. */
final class TmuxTerminal implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(50);

    private static final AtomicInteger NUMBER = new AtomicInteger();

    /** A server of its own: one that is about to end takes no new session. */
    private final String socket = "pgorm-test-" + ProcessHandle.current().pid() + "-" + NUMBER.incrementAndGet();

    private final Path directory;

    /** Opens it; the shell's prompt is {@code ready>}. */
    TmuxTerminal(Path directory, int columns, int lines, List<String> variables)
            throws IOException, InterruptedException {
        this.directory = directory;
        List<String> command = new ArrayList<>(List.of("new-session", "-d", "-x", "" + columns, "-y", "" + lines));
        command.addAll(List.of("-c", directory.toString(), "env", "-u", "PGORM_URL", "-u", "PGHOST", "PS1=ready> "));
        command.addAll(variables);
        command.add("sh");
        tmux(command.toArray(new String[0]));
        awaitLastLine("ready>");
    }

    static boolean isInstalled() {
        return List.of(System.getenv("PATH").split(":")).stream()
                .anyMatch(folder -> Path.of(folder).resolve("tmux").toFile().canExecute());
    }

    /** Types text as it is. */
    void type(String text) throws IOException, InterruptedException {
        // A semicolon at the end would end tmux's own command.
        tmux("send-keys", "-l", text.endsWith(";") ? text.substring(0, text.length() - 1) + "\\;" : text);
    }

    /** Presses keys by tmux's names for them: {@code Enter}, {@code Tab}, {@code C-c}. */
    void press(String key) throws IOException, InterruptedException {
        tmux("send-keys", key);
    }

    /** Types a line and sends it. */
    void enter(String line) throws IOException, InterruptedException {
        type(line);
        press("Enter");
    }

    /** Forgets what was shown, so that what is waited for next is new; the shell must be waiting for a line. */
    void clear() throws IOException, InterruptedException {
        String line = lastLine(screen());
        press("C-l");
        await("an empty screen", this::visible, screen -> screen.strip().equals(line));
        tmux("clear-history");
    }

    /** Changes the window's width. */
    void resize(int columns) throws IOException, InterruptedException {
        tmux("resize-window", "-x", "" + columns);
    }

    /** Changes the window's width and height. */
    void resize(int columns, int lines) throws IOException, InterruptedException {
        tmux("resize-window", "-x", "" + columns, "-y", "" + lines);
    }

    /** Pastes a text, with brackets around it where the program has asked for them. */
    void paste(String text) throws IOException, InterruptedException {
        tmux("set-buffer", "--", text);
        tmux("paste-buffer", "-p");
    }

    /** Presses and releases the mouse's button over a cell, counted from 0. */
    void click(int column, int line) throws IOException, InterruptedException {
        String place = (column + 1) + ";" + (line + 1);
        type("\u001b[<0;" + place + "M");
        type("\u001b[<0;" + place + "m");
    }

    /** What can be seen, with the sequences for colours. */
    String coloured() throws IOException, InterruptedException {
        return tmux("capture-pane", "-e", "-p");
    }

    /** Waits until the screen as it is now shows a text. */
    void awaitVisible(String text) throws IOException, InterruptedException {
        await(text, this::visible, screen -> screen.contains(text));
    }

    /** Waits until the screen as it is now is so. */
    void awaitVisible(String what, Predicate<String> condition) throws IOException, InterruptedException {
        await(what, this::visible, condition);
    }

    /** A variable of tmux about the terminal, such as {@code alternate_on}. */
    String variable(String name) throws IOException, InterruptedException {
        return tmux("display-message", "-p", "#{" + name + "}").strip();
    }

    /** What the terminal shows and has shown. */
    String screen() throws IOException, InterruptedException {
        return tmux("capture-pane", "-p", "-S", "-");
    }

    /** What can be seen. */
    String visible() throws IOException, InterruptedException {
        return tmux("capture-pane", "-p");
    }

    private interface View {
        String look() throws IOException, InterruptedException;
    }

    void awaitText(String text) throws IOException, InterruptedException {
        await(text, screen -> screen.contains(text));
    }

    /** Waits until the last line that is not empty is this one. */
    void awaitLastLine(String line) throws IOException, InterruptedException {
        await("a last line " + line, screen -> lastLine(screen).equals(line));
    }

    /** Waits until no program runs in front of the shell, so that keys are the shell's: its prompt may be one from before the program. */
    void awaitShell() throws IOException, InterruptedException {
        await("the shell", () -> variable("pane_current_command"), command -> command.equals("sh"));
    }

    void await(String what, Predicate<String> condition) throws IOException, InterruptedException {
        await(what, this::screen, condition);
    }

    private void await(String what, View view, Predicate<String> condition) throws IOException, InterruptedException {
        long end = System.nanoTime() + LIMIT.toNanos();
        String screen = view.look();
        while (!condition.test(screen)) {
            if (System.nanoTime() > end) {
                throw new AssertionError("waited for " + what + ", and the terminal shows\n" + screen);
            }
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
            screen = view.look();
        }
    }

    static String lastLine(String screen) {
        return screen.lines()
                .filter(line -> !line.isBlank())
                .reduce((_, last) -> last)
                .orElse("")
                .stripTrailing();
    }

    private String tmux(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("tmux", "-u", "-L", socket, "-f", "/dev/null"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .start();
        String output;
        try (var reader = process.inputReader()) {
            output = reader.readAllAsString();
        }
        if (process.waitFor() != 0) {
            throw new AssertionError(command + ": " + output);
        }
        return output;
    }

    /** Sends a signal to what runs in the foreground. */
    void signal(String name) throws IOException, InterruptedException {
        long shell = Long.parseLong(variable("pane_pid"));
        ProcessHandle program =
                ProcessHandle.of(shell).orElseThrow().children().findFirst().orElseThrow();
        new ProcessBuilder("kill", "-" + name, Long.toString(program.pid()))
                .inheritIO()
                .start()
                .waitFor();
    }

    @Override
    public void close() throws IOException {
        try {
            tmux("kill-server");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
