package dev.pgorm.lang.validate;

import dev.pgorm.ir.sql.SqlWriter;
import dev.pgorm.lang.ast.Expression;
import dev.pgorm.lang.diagnostic.Diagnostics;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads which rows go to a partition: {@code from: […], to: […]}, {@code values: […]}, {@code modulus:, remainder:} or {@code default: true}. */
final class PartitionBound {

    static final List<String> ARGUMENTS = List.of("from", "to", "values", "modulus", "remainder", "default");

    private final Findings findings;
    private final Values values;

    PartitionBound(BlockContext context) {
        this.findings = context.findings();
        this.values = context.values();
    }

    /** The bound as SQL; empty after a finding. */
    Optional<String> read(ArgumentSet arguments) {
        Optional<Expression> from = arguments.take("from");
        Optional<Expression> to = arguments.take("to");
        Optional<Expression> in = arguments.take("values");
        Optional<Expression> modulus = arguments.take("modulus");
        Optional<Expression> remainder = arguments.take("remainder");
        boolean everythingElse = arguments.takeFlag("default").orElse(false);
        boolean range = from.isPresent() && to.isPresent();
        boolean hash = modulus.isPresent() && remainder.isPresent();
        boolean half = from.isPresent() != to.isPresent() || modulus.isPresent() != remainder.isPresent();
        long kinds = List.of(range, in.isPresent(), hash, everythingElse).stream()
                .filter(each -> each)
                .count();
        if (half || kinds != 1) {
            findings.add(Diagnostics.builder(AdditionCode.PARTITION_BOUND)
                    .at(arguments.span())
                    .with("attribute", arguments.display()));
            return Optional.empty();
        }
        if (everythingElse) {
            return Optional.of("DEFAULT");
        }
        if (range) {
            Optional<String> low = list(from.get());
            Optional<String> high = list(to.get());
            return low.flatMap(start -> high.map(end -> "FOR VALUES FROM (" + start + ") TO (" + end + ")"));
        }
        if (in.isPresent()) {
            return list(in.get()).map(list -> "FOR VALUES IN (" + list + ")");
        }
        Optional<Long> divisor = values.integer(modulus.get());
        Optional<Long> rest = values.integer(remainder.get());
        return divisor.flatMap(by -> rest.map(left -> "FOR VALUES WITH (modulus " + by + ", remainder " + left + ")"));
    }

    private Optional<String> list(Expression value) {
        List<Expression> elements = value instanceof Expression.Array array ? array.elements() : List.of(value);
        List<String> texts = new ArrayList<>();
        elements.forEach(each -> element(each).ifPresent(texts::add));
        return texts.size() == elements.size() && !texts.isEmpty()
                ? Optional.of(String.join(", ", texts))
                : Optional.empty();
    }

    private Optional<String> element(Expression value) {
        return switch (value) {
            case Expression.Text text ->
                Optional.of(new SqlWriter().literal(text.value()).toString());
            case Expression.Numeric number -> Optional.of(number.text());
            case Expression.Constant constant -> word(constant);
            case Expression.Call call -> values.sql(call);
            case Expression.Array array -> wrong(array);
            case Expression.Structure structure -> wrong(structure);
        };
    }

    private Optional<String> word(Expression.Constant constant) {
        return switch (constant.path()) {
            case "true", "false" -> Optional.of(constant.path());
            case "null" -> Optional.of("NULL");
            case "MinValue" -> Optional.of("MINVALUE");
            case "MaxValue" -> Optional.of("MAXVALUE");
            default -> wrong(constant);
        };
    }

    private Optional<String> wrong(Expression value) {
        values.wrong(value, "a text, a number, `true`, `false`, `null`, `MinValue`, `MaxValue` or `sql(\"…\")`");
        return Optional.empty();
    }
}
