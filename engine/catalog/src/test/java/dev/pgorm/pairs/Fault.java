package dev.pgorm.pairs;

import dev.pgorm.plan.PlanFailure;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Something that does not hold.
 *
 * @param kind what does not
 * @param signature the kind with what tells one fault from another; names and numbers are left out
 * @param text for whoever looks into it
 */
record Fault(Kind kind, String signature, String text) {

    /** What may not hold. */
    enum Kind {
        /** The planner knows no way. */
        NO_PLAN,
        /** The server refuses a step. */
        STEP_REFUSED,
        /** The plan leads elsewhere. */
        LEADS_ELSEWHERE,
        /** The same structure reads otherwise. */
        READS_OTHERWISE,
        /** pg_dump prints another text. */
        DUMPS_OTHERWISE,
        /** A table that is on both sides is another one afterwards. */
        TABLE_REMADE,
        /** A column that is on both sides with one type is another one afterwards. */
        COLUMN_REMADE,
        /** Rows are gone. */
        ROWS_LOST,
        /** Two declaration orders make two structures. */
        ORDER_MATTERS,
        /** The engine throws. */
        THROWS
    }

    static Fault of(Kind kind, String what, String text) {
        return new Fault(kind, kind + " " + withoutNames(what), text);
    }

    /** Told from others by which kinds of steps wait for each other, and why. */
    static Fault circle(PlanFailure.Circle circle) {
        String steps = circle.sentences().stream()
                .map(sentence -> beginning(sentence, 2) + ": " + beginning(reason(sentence), 4))
                .distinct()
                .sorted()
                .collect(Collectors.joining("; "));
        return of(Kind.NO_PLAN, steps, circle.message());
    }

    private static String reason(String sentence) {
        int because = sentence.indexOf(", because ");
        return because < 0 ? "" : sentence.substring(because + ", because ".length());
    }

    private static String beginning(String text, int words) {
        return Stream.of(text.split(" ")).limit(words).collect(Collectors.joining(" "));
    }

    static Fault thrown(RuntimeException thrown) {
        String at = thrown.getStackTrace().length == 0
                ? ""
                : " at " + thrown.getStackTrace()[0].getClassName() + ":" + thrown.getStackTrace()[0].getLineNumber();
        List<StackTraceElement> trace = List.of(thrown.getStackTrace());
        return of(
                Kind.THROWS,
                thrown.getClass().getSimpleName() + at,
                thrown + "\n" + trace.stream().limit(25).map(String::valueOf).collect(Collectors.joining("\n  ")));
    }

    /** Without what stands in quotes, and without numbers. */
    private static String withoutNames(String text) {
        StringBuilder rest = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            if (each == '"') {
                quoted = !quoted;
            } else if (!quoted && !Character.isDigit(each)) {
                rest.append(each == '\n' ? ' ' : each);
            }
        }
        return rest.toString();
    }
}
