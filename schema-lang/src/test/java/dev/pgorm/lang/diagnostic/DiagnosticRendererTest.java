package dev.pgorm.lang.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgorm.lang.ast.SourceFile;
import dev.pgorm.lang.ast.SourceSet;
import dev.pgorm.lang.ast.Span;
import dev.pgorm.lang.diagnostic.Diagnostic.Severity;
import dev.pgorm.lang.diagnostic.DiagnosticRenderer.Palette;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DiagnosticRendererTest {

    private static final SourceSet SOURCES = SourceSet.of(
            SourceFile.of("a.pgorm", "model A {\n  id Int @id\n\tb  Strin\n}\n"),
            SourceFile.of("b.pgorm", "model A {\n  id Int @id\n}\n"));

    @Test
    void marksThePlaceUnderItsLine() {
        assertThat(render(error(new Span(0, 27, 32), List.of(), Optional.of("did you mean `String`?"))))
                .isEqualTo("""
                        error[E0999]: there is no type `Strin`
                         --> a.pgorm:3:5
                          |
                        3 |     b  Strin
                          |        ^^^^^
                          = help: did you mean `String`?
                        """);
    }

    @Test
    void showsSecondaryPlacesInTheSameFileAndInOthers() {
        Diagnostic twice = error(
                new Span(1, 6, 7),
                List.of(
                        new Diagnostic.Label(new Span(0, 6, 7), "first declared here"),
                        new Diagnostic.Label(new Span(1, 12, 14), "its key")),
                Optional.empty());

        assertThat(render(twice)).isEqualTo("""
                error[E0999]: there is no type `Strin`
                 --> b.pgorm:1:7
                  |
                1 | model A {
                  |       ^
                2 |   id Int @id
                  |   -- its key
                 ::: a.pgorm:1:7
                  |
                1 | model A {
                  |       - first declared here
                """);
    }

    @Test
    void aFileFullOfFaultsIsToldInABearableLength() {
        Diagnostic one = error(new Span(1, 0, 5), List.of(), Optional.empty());

        String text = new DiagnosticRenderer(SOURCES, Palette.PLAIN).render(Collections.nCopies(500_000, one));

        assertThat(text).endsWith("\n\n… and 499800 more, not shown\n").hasSizeLessThan(50_000);
    }

    @Test
    void aNameOfMegabytesIsCutInMessageAndHelp() {
        String name = "x".repeat(5_000_000);
        Diagnostic diagnostic = new Diagnostic(
                "E0999",
                "test",
                Severity.ERROR,
                name,
                new Span(1, 0, 5),
                List.of(),
                Optional.of(name),
                Optional.empty());

        assertThat(render(diagnostic)).contains("x…\n").hasSizeLessThan(5_000);
    }

    @Test
    void cutsAPlaceOfSeveralLinesAtTheFirst() {
        assertThat(render(error(new Span(1, 0, 23), List.of(), Optional.empty())))
                .endsWith("1 | model A {\n  | ^^^^^^^^^\n");
    }

    @Test
    void showsThePlaceInAVeryLongLine() {
        String line = "x".repeat(5_000) + "HERE" + "y".repeat(5_000);
        SourceSet sources = SourceSet.of(SourceFile.of("long.pgorm", line));

        String text = new DiagnosticRenderer(sources, Palette.PLAIN)
                .render(error(new Span(0, 5_000, 5_004), List.of(), Optional.empty()));

        assertThat(text.lines()).allSatisfy(each -> assertThat(each).hasSizeLessThan(200));
        assertThat(text).contains("HERE").contains("^^^^");
    }

    @Test
    void coloursWhereAskedTo() {
        String text = new DiagnosticRenderer(SOURCES, Palette.ANSI)
                .render(error(new Span(0, 0, 5), List.of(), Optional.empty()));

        assertThat(text).startsWith("\u001B[1;31merror[E0999]\u001B[0m");
    }

    @Test
    void givesMachinesLinesAndColumns() {
        LocatedDiagnostic located = LocatedDiagnostic.of(
                        List.of(error(new Span(0, 27, 32), List.of(), Optional.empty())), SOURCES)
                .getFirst();

        assertThat(located.file()).isEqualTo("a.pgorm");
        assertThat(located.severity()).isEqualTo("error");
        assertThat(located.span().start()).isEqualTo(new LineIndex.Position(3, 5, 27));
        assertThat(located.span().end().column()).isEqualTo(10);
    }

    private static Diagnostic error(Span span, List<Diagnostic.Label> labels, Optional<String> help) {
        return new Diagnostic(
                "E0999",
                "unknown-type",
                Severity.ERROR,
                "there is no type `Strin`",
                span,
                labels,
                help,
                Optional.empty());
    }

    private static String render(Diagnostic diagnostic) {
        return new DiagnosticRenderer(SOURCES, Palette.PLAIN).render(diagnostic);
    }
}
