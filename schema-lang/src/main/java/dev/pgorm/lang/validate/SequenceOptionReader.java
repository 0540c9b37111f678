package dev.pgorm.lang.validate;

import dev.pgorm.ir.SequenceOptions;
import dev.pgorm.lang.ast.Expression;
import dev.pgorm.lang.ast.Span;
import dev.pgorm.lang.diagnostic.Diagnostics;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Reads {@code start increment minValue maxValue cache cycle} of a sequence or an identity column. */
final class SequenceOptionReader {

    static final List<String> NAMES = List.of("start", "increment", "minValue", "maxValue", "cache", "cycle");

    private final Findings findings;
    private final Values values;
    private final Map<String, Long> numbers = new HashMap<>();
    private boolean cycle;

    SequenceOptionReader(Findings findings) {
        this.findings = findings;
        this.values = new Values(findings);
    }

    SequenceOptions read(ArgumentSet arguments, SequenceOptions.SequenceType type) {
        for (String name : NAMES) {
            arguments.take(name).ifPresent(value -> take(name, value));
        }
        return options(type, arguments.span());
    }

    /** Takes one option; whether it is one. */
    boolean take(String name, Expression value) {
        if (!NAMES.contains(name)) {
            return false;
        }
        if (name.equals("cycle")) {
            cycle = values.bool(value).orElse(false);
        } else {
            values.integer(value).ifPresent(number -> numbers.put(name, number));
        }
        return true;
    }

    SequenceOptions options(SequenceOptions.SequenceType type, Span span) {
        long increment = numbers.getOrDefault("increment", 1L);
        if (increment == 0) {
            return wrong(type, span, "increment");
        }
        SequenceOptions plain = SequenceOptions.of(type, OptionalLong.empty(), OptionalLong.of(increment));
        long minimum = numbers.getOrDefault("minValue", plain.minimum());
        long maximum = numbers.getOrDefault("maxValue", plain.maximum());
        long start = numbers.getOrDefault("start", increment > 0 ? minimum : maximum);
        long cache = numbers.getOrDefault("cache", 1L);
        if (minimum >= maximum || minimum < type.lowest() || maximum > type.highest()) {
            return wrong(type, span, "range");
        }
        if (start < minimum || start > maximum) {
            return wrong(type, span, "start");
        }
        if (cache < 1) {
            return wrong(type, span, "cache");
        }
        return new SequenceOptions(type, start, increment, minimum, maximum, cache, cycle);
    }

    private SequenceOptions wrong(SequenceOptions.SequenceType type, Span span, String what) {
        findings.add(Diagnostics.builder(AdditionCode.SEQUENCE_OPTION)
                .at(span)
                .with("option", what)
                .help(what));
        return SequenceOptions.defaults(type);
    }

    /** Whether a number was given. */
    Optional<Long> number(String name) {
        return Optional.ofNullable(numbers.get(name));
    }
}
