package dev.pgorm.pairs;

import dev.pgorm.arb.program.Piece;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;

/** Which statements of programs PostgreSQL refused, and why: a generator that writes nonsense tests nothing. */
final class Refusals {

    private static final Map<String, Integer> REASONS = new TreeMap<>();
    private static final boolean TOLD = Boolean.getBoolean("pairs.refusals");

    private Refusals() {}

    static synchronized void note(Piece piece, SQLException reason) {
        String kind = Fault.of(Fault.Kind.STEP_REFUSED, piece.key() + ": " + reason.getMessage(), "")
                .signature();
        int count = REASONS.merge(kind, 1, Integer::sum);
        if (TOLD && count == 1) {
            System.out.println("refused: " + piece.sql() + "\n   " + reason.getMessage());
        }
    }

    static synchronized Map<String, Integer> reasons() {
        return new TreeMap<>(REASONS);
    }
}
