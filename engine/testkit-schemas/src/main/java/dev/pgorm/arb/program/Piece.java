package dev.pgorm.arb.program;

import java.util.Set;

/**
 * One statement of a program.
 *
 * @param key what it makes; the same in all variants
 * @param needs the keys of what must be there before
 * @param sql the statement, without a semicolon at its end
 */
public record Piece(String key, Set<String> needs, String sql) {

    public Piece {
        needs = Set.copyOf(needs);
    }
}
