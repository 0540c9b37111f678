package dev.pgorm.lang.service;

import java.util.List;

/**
 * A safe edit that does away with a diagnostic.
 *
 * @param title what it does
 * @param code the diagnostic's code
 */
public record QuickFix(String title, String code, List<TextEdit> edits) {

    public QuickFix {
        edits = List.copyOf(edits);
    }
}
