package dev.pgorm.lang.service;

import java.util.Comparator;

/**
 * A place where a symbol's name stands.
 *
 * @param range the name, quotes included; of a name with a schema the last part
 */
public record Occurrence(Symbol symbol, TextRange range, Role role) {

    /** In the order of the files. */
    static final Comparator<Occurrence> ORDER = Comparator.comparingInt(
                    (Occurrence each) -> each.range().file())
            .thenComparingInt(each -> each.range().start());

    /** What stands there. */
    public enum Role {
        DECLARATION,
        REFERENCE
    }
}
