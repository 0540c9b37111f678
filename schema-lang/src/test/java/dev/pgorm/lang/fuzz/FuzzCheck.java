package dev.pgorm.lang.fuzz;

import dev.pgorm.lang.diagnostic.DiagnosticRenderer;
import dev.pgorm.lang.diagnostic.DiagnosticRenderer.Palette;
import dev.pgorm.lang.parse.SourceToken;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Optional;
import java.util.Random;

/** What must hold for every text, however broken. */
final class FuzzCheck {

    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();
    private static final long BASE_NANOS = 1_000_000_000L;
    private static final long NANOS_PER_CHARACTER = 50_000L;

    private final String name;
    private final FormatCheck format;
    private final Spoiler spoiler;

    /** Checks for files of that name. */
    FuzzCheck(String name) {
        this.name = name;
        this.format = new FormatCheck(name);
        this.spoiler = new Spoiler(name);
    }

    /** What does not hold; empty where all does. */
    Optional<String> check(Base base, String text, Random random) {
        try {
            long before = CLOCK.getCurrentThreadCpuTime();
            Reading reading = Reading.of(name, text);
            Optional<String> fault = lossless(reading)
                    .or(() -> renders(reading))
                    .or(() -> incremental(base, reading))
                    .or(() -> format.check(reading))
                    .or(() -> spoiler.check(reading, random));
            long spent = CLOCK.getCurrentThreadCpuTime() - before;
            return fault.or(() -> spent > BASE_NANOS + NANOS_PER_CHARACTER * text.length()
                    ? Optional.of("took " + spent / 1_000_000 + " ms")
                    : Optional.empty());
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError thrown) {
            StackTraceElement[] trace = thrown.getStackTrace();
            StringBuilder message = new StringBuilder("threw ").append(thrown);
            for (int index = 0; index < Math.min(6, trace.length); index++) {
                message.append("\n    at ").append(trace[index]);
            }
            return Optional.of(message.toString());
        }
    }

    private static Optional<String> lossless(Reading reading) {
        int end = 0;
        for (SourceToken token : reading.parsed().tokens(0)) {
            if (token.start() != end) {
                return Optional.of("a gap between tokens at " + end);
            }
            end = token.end();
        }
        return end == reading.text().length() ? Optional.empty() : Optional.of("tokens end at " + end);
    }

    private static Optional<String> renders(Reading reading) {
        String rendered =
                new DiagnosticRenderer(reading.parsed().sources(), Palette.PLAIN).render(reading.diagnostics());
        return rendered.isEmpty() == reading.diagnostics().isEmpty()
                ? Optional.empty()
                : Optional.of("diagnostics are not shown");
    }

    private Optional<String> incremental(Base base, Reading whole) {
        Reading before = base.read(name);
        Reading again = before.then(name, whole.text());
        if (!Meaning.of(again.parsed()).equals(Meaning.of(whole.parsed()))) {
            return Optional.of("an incremental parse means something else");
        }
        if (!again.located().equals(whole.located())) {
            return Optional.of("an incremental parse complains of something else");
        }
        return before.sound() && again.sound() && !again.loweredAfter(before).equals(again.lowered())
                ? Optional.of("a lowering with what is known means something else")
                : Optional.empty();
    }
}
