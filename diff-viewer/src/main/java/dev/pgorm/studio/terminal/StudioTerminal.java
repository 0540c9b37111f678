package dev.pgorm.studio.terminal;

import dev.pgorm.studio.input.Key;
import dev.pgorm.studio.input.Mouse;
import dev.pgorm.studio.layout.Size;
import dev.pgorm.studio.model.Outside;
import dev.pgorm.studio.model.Studio;
import dev.pgorm.studio.view.ScreenView;
import dev.pgorm.studio.work.ScreenThread;
import dev.pgorm.workspace.Workspace;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import org.jline.terminal.Attributes;
import org.jline.terminal.Terminal;

/**
 * The studio on a terminal: takes it over, and gives it back as it was on every way out, by signals and exceptions too.
 */
public final class StudioTerminal {

    /** Longer texts do not go to the terminal's clipboard: many terminals refuse them. */
    private static final int LONGEST_COPY = 100_000;

    private static final Duration REST_BEFORE_PROOF = Duration.ofMillis(400);
    private static final Duration REST_BEFORE_EXPLORER = Duration.ofMillis(150);
    private static final Duration REST_BEFORE_KEEPING = Duration.ofMillis(300);
    private static final long WAKE_MILLIS = 400;

    /** Bracketed paste, mouse with SGR reports; and what colour the background has. */
    private static final String ENTER = "\u001b[?2004h\u001b[?1000h\u001b[?1002h\u001b[?1006h\u001b]11;?\u0007";

    private static final String LEAVE = "\u001b[?1006l\u001b[?1002l\u001b[?1000l\u001b[?2004l";

    private final Terminal terminal;
    private final OutputStream out;
    private final ScreenThread screen = new ScreenThread();
    private final Painter painter;
    private final Path recoveryDirectory;
    private final boolean asksForBackground;
    private Attributes before;
    private final Studio studio;
    private volatile boolean entered;

    private StudioTerminal(
            Terminal terminal,
            Workspace workspace,
            Map<String, String> environment,
            Path recoveryDirectory,
            boolean unicode)
            throws IOException {
        this.terminal = terminal;
        this.out = terminal.output();
        this.recoveryDirectory = recoveryDirectory;
        this.before = terminal.getAttributes();
        this.asksForBackground = !environment.containsKey("PGORM_THEME");
        this.painter = Painter.of(out, this::size, environment, unicode);
        this.studio = Studio.open(workspace, screen, new Surroundings(), size());
    }

    /**
     * Opens the studio, and returns when it is left.
     *
     * @param terminal the terminal; whoever opened it has it back afterwards
     * @param workspace the project, which stays open
     * @param environment the environment's variables
     * @param recoveryDirectory where texts that were not saved are kept
     * @param unicode whether the terminal shows Unicode
     * @throws IOException where the terminal cannot be written
     */
    public static void run(
            Terminal terminal,
            Workspace workspace,
            Map<String, String> environment,
            Path recoveryDirectory,
            boolean unicode)
            throws IOException {
        StudioTerminal studio = new StudioTerminal(terminal, workspace, environment, recoveryDirectory, unicode);
        Thread restore = new Thread(studio::leaveQuietly, "pgorm-studio-restore");
        try {
            Runtime.getRuntime().addShutdownHook(restore);
        } catch (IllegalStateException e) {
            studio.studio.close(); // the process is ending already
            return;
        }
        Terminal.SignalHandler resized =
                terminal.handle(Terminal.Signal.WINCH, _ -> studio.screen.post(studio::resized));
        Terminal.SignalHandler woken = terminal.handle(Terminal.Signal.CONT, _ -> studio.screen.post(studio::woken));
        try {
            studio.run();
        } finally {
            terminal.handle(Terminal.Signal.WINCH, resized);
            terminal.handle(Terminal.Signal.CONT, woken);
            studio.leave();
            if (!isShuttingDown(restore)) {
                terminal.flush();
            }
        }
    }

    /** The hook is for the ways out that come by no {@code finally}. */
    private static boolean isShuttingDown(Thread hook) {
        try {
            return !Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            return true; // it is running already
        }
    }

    private void run() throws IOException {
        TerminalReader reader = new TerminalReader(terminal.reader());
        try (studio) {
            enter();
            Thread keys = Thread.ofPlatform()
                    .daemon()
                    .name("pgorm-studio-keys")
                    .start(new KeyReader(reader, new Events())::run);
            try {
                loop();
            } finally {
                reader.stop();
                keys.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void loop() throws IOException, InterruptedException {
        Tidying tidying = Tidying.ofHeap();
        paint();
        while (!studio.desk().isLeaving()) {
            tidying.next(screen).run();
            for (int i = 0; i < 64 && screen.hasMore() && !studio.desk().isLeaving(); i++) {
                screen.take().run();
            }
            paint();
        }
    }

    private void paint() throws IOException {
        if (entered) {
            painter.paint(ScreenView.paint(studio));
        }
        screen.painted();
    }

    private Size size() {
        return new Size(Math.max(1, terminal.getColumns()), Math.max(1, terminal.getRows()));
    }

    private void resized() {
        painter.forget();
        studio.resize(size());
    }

    private void woken() {
        if (entered) {
            setRaw();
            painter.forget();
            resized();
        }
    }

    private void enter() throws IOException {
        before = terminal.getAttributes();
        setRaw();
        painter.enter();
        write(asksForBackground ? ENTER : ENTER.substring(0, ENTER.indexOf("\u001b]11")));
        entered = true;
    }

    private void setRaw() {
        terminal.enterRawMode();
        Attributes raw = terminal.getAttributes();
        raw.setLocalFlag(Attributes.LocalFlag.ISIG, false);
        terminal.setAttributes(raw);
    }

    private synchronized void leave() throws IOException {
        if (entered) {
            entered = false;
            write(LEAVE);
            painter.leave();
            terminal.setAttributes(before);
        }
    }

    private void leaveQuietly() {
        try {
            leave();
        } catch (IOException e) {
            // the process is ending and the terminal is gone: there is nobody to tell
            entered = false;
        }
    }

    private void write(String sequence) throws IOException {
        out.write(sequence.getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    /** What the terminal sends, on the screen's thread. */
    private final class Events implements KeyReader.Listener {

        @Override
        public void key(Key key) {
            screen.post(() -> studio.press(key));
        }

        @Override
        public void mouse(Mouse mouse) {
            screen.post(() -> studio.mouse(mouse));
        }

        @Override
        public void paste(String text) {
            screen.post(() -> studio.paste(text));
        }

        @Override
        public void background(double brightness) {
            screen.post(() -> painter.theme(painter.theme().onBackground(brightness)));
        }

        @Override
        public void end() {
            screen.post(() -> studio.hangUp());
        }
    }

    private final class Surroundings implements Outside {

        private Terminal.SignalHandler ignored = Terminal.SignalHandler.SIG_IGN;

        @Override
        public void copy(String text) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            if (bytes.length <= LONGEST_COPY && entered) {
                try {
                    write("\u001b]52;c;" + Base64.getEncoder().encodeToString(bytes) + "\u0007");
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }

        /** Where no shell would wake the program, the signal does nothing, and the studio is there again at once. */
        @Override
        public void suspend() {
            try {
                leave();
                // the shell's terminal ignores all signals, this one too
                ignored = terminal.handle(Terminal.Signal.TSTP, Terminal.SignalHandler.SIG_DFL);
                new ProcessBuilder(
                                "kill",
                                "-TSTP",
                                Long.toString(ProcessHandle.current().pid()))
                        .start()
                        .waitFor();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            Thread.ofVirtual().name("pgorm-studio-wake").start(() -> {
                try {
                    Thread.sleep(WAKE_MILLIS);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                screen.post(this::wake);
            });
        }

        private void wake() {
            terminal.handle(Terminal.Signal.TSTP, ignored);
            try {
                enter();
                painter.forget();
                resized();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void repaint() {
            painter.forget();
        }

        @Override
        public long nanoTime() {
            return System.nanoTime();
        }

        @Override
        public Duration restBeforeProof() {
            return REST_BEFORE_PROOF;
        }

        @Override
        public Duration restBeforeExplorer() {
            return REST_BEFORE_EXPLORER;
        }

        @Override
        public Duration restBeforeKeeping() {
            return REST_BEFORE_KEEPING;
        }

        @Override
        public Path recoveryDirectory() {
            return recoveryDirectory;
        }
    }
}
