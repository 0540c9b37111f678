package dev.pgorm.lang.validate;

import dev.pgorm.lang.ast.Expression;
import dev.pgorm.lang.ast.TypeExpression;
import dev.pgorm.lang.diagnostic.Diagnostics;
import dev.pgorm.lang.validate.postgres.BuiltInTypes;
import java.util.ArrayList;
import java.util.List;

/** Reads what stands in the parentheses of a PostgreSQL type. */
final class NativeTypeModifiers {

    private static final int LONGEST_CHARACTERS = 10_485_760;
    private static final int LONGEST_BITS = 83_886_080;

    private final Findings findings;

    NativeTypeModifiers(Findings findings) {
        this.findings = findings;
    }

    List<Integer> read(TypeExpression use, BuiltInTypes.Type type) {
        List<Integer> numbers = new ArrayList<>();
        for (Expression argument : use.arguments()) {
            if (!(argument instanceof Expression.Numeric number)
                    || !number.text().matches("-?\\d{1,9}")) {
                return wrong(use, type);
            }
            numbers.add(Integer.parseInt(number.text()));
        }
        if ((use.parenthesised() && numbers.isEmpty()) || !allowed(numbers, type)) {
            return wrong(use, type);
        }
        return numbers;
    }

    private static boolean allowed(List<Integer> numbers, BuiltInTypes.Type type) {
        if (numbers.isEmpty()) {
            return true;
        }
        int first = numbers.getFirst();
        return switch (type.modifier()) {
            case NONE -> false;
            case LENGTH ->
                numbers.size() == 1
                        && first >= 1
                        && first <= (type.spelling().startsWith("bit") ? LONGEST_BITS : LONGEST_CHARACTERS);
            case SECONDS -> numbers.size() == 1 && first >= 0 && first <= 6;
            case BINARY_DIGITS -> numbers.size() == 1 && first >= 1 && first <= 53;
            case NUMERIC ->
                numbers.size() <= 2
                        && first >= 1
                        && first <= 1000
                        && (numbers.size() == 1 || Math.abs(numbers.get(1)) <= 1000);
        };
    }

    private List<Integer> wrong(TypeExpression use, BuiltInTypes.Type type) {
        findings.add(Diagnostics.builder(TypeCode.TYPE_MODIFIER)
                .at(use.span())
                .with("type", use.text())
                .help(type.modifier().name().toLowerCase(java.util.Locale.ROOT)));
        return List.of();
    }
}
