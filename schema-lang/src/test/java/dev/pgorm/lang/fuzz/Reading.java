package dev.pgorm.lang.fuzz;

import dev.pgorm.lang.ast.SourceFile;
import dev.pgorm.lang.ast.SourceSet;
import dev.pgorm.lang.diagnostic.Diagnostic;
import dev.pgorm.lang.diagnostic.LocatedDiagnostic;
import dev.pgorm.lang.lower.Lowered;
import dev.pgorm.lang.lower.Lowering;
import dev.pgorm.lang.lower.LoweringMemory;
import dev.pgorm.lang.parse.ParseResult;
import dev.pgorm.lang.parse.Parser;
import dev.pgorm.lang.validate.Resolution;
import dev.pgorm.lang.validate.Resolver;
import java.util.ArrayList;
import java.util.List;

/**
 * A text as parser and resolver understand it.
 *
 * @param parsed its syntax
 * @param resolved its meaning
 */
record Reading(ParseResult parsed, Resolution resolved) {

    /** Reads a text from nothing. */
    static Reading of(String name, String text) {
        ParseResult parsed = Parser.parse(SourceSet.of(SourceFile.of(name, text)));
        return new Reading(parsed, Resolver.resolve(parsed.sources(), parsed.trees()));
    }

    /** Reads a text after an edit of this one. */
    Reading then(String name, String text) {
        ParseResult again = Parser.parse(SourceSet.of(SourceFile.of(name, text)), parsed);
        return new Reading(again, Resolver.resolve(again.sources(), again.trees(), resolved));
    }

    String text() {
        return parsed.sources().files().getFirst().text();
    }

    /** What is wrong, of syntax first. */
    List<Diagnostic> diagnostics() {
        List<Diagnostic> all = new ArrayList<>(parsed.diagnostics());
        all.addAll(resolved.diagnostics());
        return all;
    }

    /** The same, in terms of lines and columns. */
    List<LocatedDiagnostic> located() {
        return LocatedDiagnostic.of(diagnostics(), parsed.sources());
    }

    /** Whether the syntax is without fault. */
    boolean wellFormed() {
        return parsed.diagnostics().stream().noneMatch(Diagnostic::isError);
    }

    /** Whether nothing is wrong. */
    boolean sound() {
        return wellFormed() && !resolved.hasErrors();
    }

    /** What it means to a database; asked only of a sound text. */
    Lowered lowered() {
        return Lowering.lower(resolved.model());
    }

    /** The same, lowered with what is known of an earlier text. */
    Lowered loweredAfter(Reading before) {
        LoweringMemory memory = new LoweringMemory();
        Lowering.lower(before.resolved.model(), memory);
        return Lowering.lower(resolved.model(), memory);
    }
}
