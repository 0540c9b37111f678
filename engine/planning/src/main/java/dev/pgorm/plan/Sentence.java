package dev.pgorm.plan;

import java.util.Locale;

/**
 * "This step before that one, because …".
 *
 * @param earlier what runs first
 * @param later what waits for it
 * @param reason why, as the end of a sentence that begins with "because"
 */
record Sentence(Draft earlier, Draft later, String reason) {

    String text() {
        return words(earlier) + " before " + words(later) + ", because " + reason;
    }

    private static String words(Draft draft) {
        Operation operation = draft.operation();
        return operation.verb().name().toLowerCase(Locale.ROOT).replace('_', ' ') + " " + operation.object();
    }
}
