package dev.pgorm.bench;

import dev.pgorm.embedded.EmbeddedServerException;
import dev.pgorm.studio.input.Key;
import dev.pgorm.studio.preview.PreviewState;
import dev.pgorm.workspace.Workspace;
import dev.pgorm.workspace.change.ApplyListener;
import dev.pgorm.workspace.change.Consent;
import dev.pgorm.workspace.change.DiffOptions;
import dev.pgorm.workspace.project.Progress;
import dev.pgorm.workspace.project.WorkspaceOptions;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/**
 * How long somebody who types waits: for the typed character, for the problems, for the changes and their SQL. In process, on a database that
 * has the schema already.
 */
public final class StudioLatency {

    /** A fast typist's pace. */
    private static final long BETWEEN_KEYS = 90_000_000L;

    private static final String TYPED = "\n  nickname  String?  @db.VarChar(80)\n  @@index([nickname])";
    private static final int ROUNDS = 6;
    private static final int EDITS = 40;
    private static final int WARM_UP = 12;
    private static final int MAJOR = 17;

    private final Latencies echo = new Latencies();
    private final Latencies echoInBursts = new Latencies();
    private final Latencies problems = new Latencies();
    private final Latencies changes = new Latencies();

    private final int edits;
    private double comparing;

    private StudioLatency(int edits) {
        this.edits = edits;
    }

    /** Each key is painted before the next one is pressed. */
    private static boolean isPainted(PreviewState state) {
        return state.edited() >= 0;
    }

    private static boolean isChecked(PreviewState state) {
        return state.checked() == state.edited();
    }

    private static boolean isCompared(PreviewState state) {
        return state.compared() == state.edited();
    }

    /**
     * Measures one size and prints a paragraph.
     *
     * @param arguments how many models, and over how many edits
     */
    public static void main(String[] arguments)
            throws IOException, EmbeddedServerException, SQLException, InterruptedException {
        int models = Integer.parseInt(arguments[0]);
        Path directory = Files.createTempDirectory("pgorm-bench-studio");
        Files.writeString(directory.resolve("schema.prisma"), GeneratedSchema.text(models));
        try (BenchDatabase database = BenchDatabase.open(MAJOR)) {
            WorkspaceOptions options = WorkspaceOptions.in(directory, Map.of(), directory, "bench")
                    .withSchema("schema.prisma")
                    .withUrl(database.url())
                    .withScratch(new WorkspaceOptions.ScratchChoice.OnTarget());
            try (Workspace workspace = Workspace.open(options)) {
                push(workspace);
            }
            try (Workspace workspace = Workspace.open(options);
                    TimedStudio studio = new TimedStudio(workspace, directory.resolve("kept"))) {
                StudioLatency measured =
                        new StudioLatency(arguments.length > 1 ? 2 * (Integer.parseInt(arguments[1]) / 2) : EDITS);
                measured.run(studio, models);
                measured.print(models, studio.processor(), idle());
            }
        }
    }

    private static void push(Workspace workspace) {
        workspace.apply(
                workspace.planToSchema(
                        DiffOptions.defaults().withProving(DiffOptions.Proving.NEVER), Progress.silent()),
                new Consent(Set.of()),
                ApplyListener.silent(),
                Progress.silent());
    }

    private void run(TimedStudio studio, int models) throws InterruptedException {
        studio.await(state -> isCompared(state) && state.isProved());
        String model = "model Entity" + models / 2 + " {";
        changes(studio, model);
        typing(studio, model);
    }

    /** A length that is made ten times as long, and back: the text is sound after each key. */
    private void changes(TimedStudio studio, String model) throws InterruptedException {
        studio.goBehind(model, 0);
        studio.press(Key.of(Key.Code.DOWN), StudioLatency::isPainted);
        studio.press(Key.of(Key.Code.DOWN), StudioLatency::isPainted);
        studio.press(Key.of(Key.Code.DOWN), StudioLatency::isPainted);
        studio.press(Key.of(Key.Code.END), StudioLatency::isPainted);
        studio.press(Key.of(Key.Code.LEFT), StudioLatency::isPainted);
        long before = 0;
        for (int i = 0; i < WARM_UP + edits; i++) {
            if (i == WARM_UP) {
                before = comparingNanos();
            }
            Key key = i % 2 == 0 ? Key.typed("0") : Key.of(Key.Code.BACKSPACE);
            long toProblems = studio.press(key, StudioLatency::isChecked);
            studio.await(StudioLatency::isCompared);
            pause();
            Key back = i % 2 == 0 ? Key.of(Key.Code.BACKSPACE) : Key.typed("0");
            long toChanges = studio.press(back, StudioLatency::isCompared);
            pause();
            studio.press(key, StudioLatency::isCompared);
            pause();
            if (i >= WARM_UP) {
                problems.add(toProblems);
                changes.add(toChanges);
            }
        }
        comparing = (comparingNanos() - before) / 1e6 / (3 * edits);
    }

    /** The processor's time of the thread that compares, which other work on the machine does not lengthen as it does waiting. */
    private static long comparingNanos() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        return Arrays.stream(threads.dumpAllThreads(false, false))
                .filter(each -> each.getThreadName().equals("pgorm-studio-compare"))
                .mapToLong(each -> threads.getThreadCpuTime(each.getThreadId()))
                .sum();
    }

    /** A field and an index are typed at a fast typist's pace, and again as fast as keys come from a paste without brackets. */
    private void typing(TimedStudio studio, String model) throws InterruptedException {
        for (int round = 0; round < ROUNDS; round++) {
            studio.goBehind(model, 0);
            for (String letter : TYPED.split("")) {
                long elapsed = studio.press(
                        letter.equals("\n") ? Key.of(Key.Code.ENTER) : Key.typed(letter), StudioLatency::isPainted);
                (round % 2 == 0 ? echo : echoInBursts).add(elapsed);
                if (round % 2 == 0) {
                    pause();
                }
            }
            studio.press(Key.of(Key.Code.ESCAPE), StudioLatency::isPainted);
            studio.press(Key.named("shift+up"), StudioLatency::isPainted);
            studio.press(Key.named("shift+up"), StudioLatency::isPainted);
            studio.press(Key.named("shift+end"), StudioLatency::isPainted);
            studio.press(Key.of(Key.Code.BACKSPACE), StudioLatency::isChecked);
        }
    }

    private static void pause() {
        LockSupport.parkNanos(BETWEEN_KEYS);
    }

    /** What the process does with nobody there: per cent of a processor. */
    private static double idle() {
        for (int i = 0; i < 30; i++) {
            pause(); // the last text is proved and kept meanwhile
        }
        long before = processorNanos();
        long begun = System.nanoTime();
        while (System.nanoTime() - begun < 10_000_000_000L) {
            pause();
        }
        return 100.0 * (processorNanos() - before) / (System.nanoTime() - begun);
    }

    private static long processorNanos() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    private void print(int models, Latencies processor, double idle) throws IOException {
        System.out.printf(
                Locale.ROOT,
                "%,d models%n  key → painted, typing      %s%n  key → painted, in bursts   %s%n"
                        + "  key → problems             %s%n  key → changes and SQL      %s%n"
                        + "  screen's thread, CPU       %s%n"
                        + "  comparing thread, CPU      %.1f ms for each key%n"
                        + "  memory                     %s%n  idle                       %.2f %% of a processor%n",
                models,
                echo.summary(),
                echoInBursts.summary(),
                problems.summary(),
                changes.summary(),
                processor.summary(),
                comparing,
                memory(),
                idle);
    }

    private static String memory() throws IOException {
        Runtime runtime = Runtime.getRuntime();
        String resident = resident();
        System.gc();
        long used = runtime.totalMemory() - runtime.freeMemory();
        return "resident " + resident + ", of the heap " + (used >> 20) + " MB in use";
    }

    /** Where the system has no such file, the resident size is not known. */
    private static String resident() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.isReadable(status)) {
            return "not known here";
        }
        List<String> lines = Files.readAllLines(status);
        return lines.stream()
                .filter(line -> line.startsWith("VmRSS"))
                .findFirst()
                .map(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024 + " MB")
                .orElse("not known here");
    }
}
