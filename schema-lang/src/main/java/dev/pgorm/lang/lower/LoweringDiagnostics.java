package dev.pgorm.lang.lower;

import dev.pgorm.ir.ObjectAddress;
import dev.pgorm.lang.ast.Span;
import dev.pgorm.lang.diagnostic.Diagnostic;
import java.util.List;
import java.util.Optional;

/** What can be said of a schema only once its database names are known. */
final class LoweringDiagnostics {

    private LoweringDiagnostics() {}

    static Diagnostic takenTwice(ObjectAddress address, Span span) {
        return error(
                "E0801",
                "name-taken-twice",
                "Two declarations stand for one object of the database: " + address + ".",
                span,
                "Give one of them another name with `@@map` or `map:`.");
    }

    static Diagnostic compositeType(String name, Span span) {
        return error(
                "E0802",
                "composite-type-not-supported",
                "The composite type `" + name + "` cannot be created by this version.",
                span,
                "Use a `Json` field, or a model with a relation.");
    }

    static Diagnostic operatorClass(String text, Span span) {
        return error(
                "E0803",
                "invalid-operator-class",
                "`" + text + "` is not the name of an operator class.",
                span,
                "Write it as in SQL: `gin_trgm_ops`, `ext.gin_trgm_ops`, `gist_trgm_ops(siglen=32)`.");
    }

    private static Diagnostic error(String code, String name, String message, Span span, String help) {
        return new Diagnostic(
                code, name, Diagnostic.Severity.ERROR, message, span, List.of(), Optional.of(help), Optional.empty());
    }
}
