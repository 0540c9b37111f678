package dev.pgorm.lang.fuzz;

import dev.pgorm.lang.ast.SourceFile;
import dev.pgorm.lang.ast.SourceSet;
import dev.pgorm.lang.diagnostic.Diagnostic;
import dev.pgorm.lang.diagnostic.DiagnosticRenderer;
import dev.pgorm.lang.diagnostic.DiagnosticRenderer.Palette;
import dev.pgorm.lang.diagnostic.LocatedDiagnostic;
import dev.pgorm.lang.format.Formatter;
import dev.pgorm.lang.parse.ParseResult;
import dev.pgorm.lang.parse.Parser;
import dev.pgorm.lang.parse.SourceToken;
import dev.pgorm.lang.parse.SourceToken.Kind;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** What must hold for every text, however broken. */
final class FuzzCheck {

    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();
    private static final long BASE_NANOS = 400_000_000L;
    private static final long NANOS_PER_CHARACTER = 100_000L;

    private final String name;

    /** Checks for files of that name. */
    FuzzCheck(String name) {
        this.name = name;
    }

    /** What does not hold; empty where all does. */
    Optional<String> check(String base, String text, Random random) {
        try {
            long before = CLOCK.getCurrentThreadCpuTime();
            ParseResult result = parse(text);
            Optional<String> fault = lossless(result, text)
                    .or(() -> renders(result))
                    .or(() -> incremental(base, text, result))
                    .or(() -> formats(text, result))
                    .or(() -> notices(text, result, random));
            long spent = CLOCK.getCurrentThreadCpuTime() - before;
            return fault.or(() -> spent > BASE_NANOS + NANOS_PER_CHARACTER * text.length()
                    ? Optional.of("took " + spent / 1_000_000 + " ms")
                    : Optional.empty());
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError thrown) {
            return Optional.of("threw " + thrown + " at "
                    + List.of(thrown.getStackTrace()).subList(0, Math.min(6, thrown.getStackTrace().length)));
        }
    }

    private ParseResult parse(String text) {
        return Parser.parse(SourceSet.of(SourceFile.of(name, text)));
    }

    private static Optional<String> lossless(ParseResult result, String text) {
        int end = 0;
        for (SourceToken token : result.tokens(0)) {
            if (token.start() != end) {
                return Optional.of("a gap between tokens at " + end);
            }
            end = token.end();
        }
        return end == text.length() ? Optional.empty() : Optional.of("tokens end at " + end);
    }

    private static Optional<String> renders(ParseResult result) {
        String rendered = new DiagnosticRenderer(result.sources(), Palette.PLAIN).render(result.diagnostics());
        return rendered.isEmpty() == result.diagnostics().isEmpty()
                ? Optional.empty()
                : Optional.of("diagnostics are not shown");
    }

    private Optional<String> incremental(String base, String text, ParseResult whole) {
        ParseResult again = Parser.parse(SourceSet.of(SourceFile.of(name, text)), parse(base));
        if (!Meaning.of(again).equals(Meaning.of(whole))) {
            return Optional.of("an incremental parse means something else");
        }
        List<LocatedDiagnostic> expected = LocatedDiagnostic.of(whole.diagnostics(), whole.sources());
        List<LocatedDiagnostic> found = LocatedDiagnostic.of(again.diagnostics(), again.sources());
        return found.equals(expected)
                ? Optional.empty()
                : Optional.of("an incremental parse complains of something else");
    }

    private Optional<String> formats(String text, ParseResult result) {
        String formatted = Formatter.format(SourceFile.of(name, text));
        if (!Formatter.format(SourceFile.of(name, formatted)).equals(formatted)) {
            return Optional.of("formatting twice is not formatting once");
        }
        ParseResult after = parse(formatted);
        if (!Meaning.comments(result, text).equals(Meaning.comments(after, formatted))) {
            return Optional.of("formatting changes comments");
        }
        boolean sound = result.diagnostics().stream().noneMatch(Diagnostic::isError);
        return sound && name.endsWith(".prisma") && !Meaning.of(result).equals(Meaning.of(after))
                ? Optional.of("formatting changes the meaning")
                : Optional.empty();
    }

    /** A member that no language knows, put where a member ends, must be reported. */
    private Optional<String> notices(String text, ParseResult result, Random random) {
        if (result.diagnostics().stream().anyMatch(Diagnostic::isError)) {
            return Optional.empty();
        }
        List<SourceToken> ends = result.tokens(0).stream()
                .filter(each -> each.kind() == Kind.MEMBER_END)
                .toList();
        if (ends.isEmpty()) {
            return Optional.empty();
        }
        int place = ends.get(random.nextInt(ends.size())).end();
        String broken = text.substring(0, place) + "\n% ) nonsense %\n" + text.substring(place);
        return parse(broken).diagnostics().stream().anyMatch(Diagnostic::isError)
                ? Optional.empty()
                : Optional.of("nonsense at " + place + " is not noticed");
    }
}
