package dev.pgorm.lang.lower;

import dev.pgorm.ir.ObjectAddress;
import dev.pgorm.lang.ast.Span;
import dev.pgorm.lang.diagnostic.Diagnostic;
import dev.pgorm.lang.diagnostic.Diagnostics;
import java.util.Optional;

/** The diagnostics of lowering. */
final class LoweringDiagnostics {

    private LoweringDiagnostics() {}

    static Diagnostic takenTwice(ObjectAddress address, Span span, Optional<Span> first) {
        Diagnostics.Builder diagnostic =
                Diagnostics.builder(LoweringCode.NAME_TAKEN).at(span).with("object", address);
        first.ifPresent(each -> diagnostic.label(each, "first"));
        return diagnostic.build();
    }

    static Diagnostic operatorClass(String text, Span span) {
        return Diagnostics.builder(LoweringCode.OPERATOR_CLASS)
                .at(span)
                .with("text", text)
                .build();
    }
}
