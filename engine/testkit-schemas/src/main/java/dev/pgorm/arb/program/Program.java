package dev.pgorm.arb.program;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

/**
 * A schema as statements that need each other.
 *
 * @param pieces in an order in which they run
 */
public record Program(List<Piece> pieces) {

    public Program {
        pieces = List.copyOf(pieces);
    }

    /** The same schema declared in another order, as far as its pieces need each other. */
    public Program shuffled(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Set<String> all = pieces.stream().map(Piece::key).collect(Collectors.toSet());
        Set<String> done = new HashSet<>();
        List<Piece> left = new ArrayList<>(pieces);
        List<Piece> ordered = new ArrayList<>();
        while (!left.isEmpty()) {
            List<Piece> ready = left.stream()
                    .filter(each -> each.needs().stream().allMatch(need -> done.contains(need) || !all.contains(need)))
                    .toList();
            if (ready.isEmpty()) {
                throw new IllegalStateException("pieces need each other in a circle: " + left);
            }
            Piece next = ready.get(random.nextInt(ready.size()));
            ordered.add(next);
            left.remove(next);
            done.add(next.key());
        }
        return new Program(ordered);
    }

    /** What is left without some pieces and without what needs those. */
    public Program without(Set<String> keys) {
        Set<String> gone = new HashSet<>(keys);
        List<Piece> kept = new ArrayList<>();
        Set<String> all = pieces.stream().map(Piece::key).collect(Collectors.toSet());
        boolean more = true;
        while (more) {
            more = false;
            for (Piece each : pieces) {
                if (!gone.contains(each.key())
                        && each.needs().stream().anyMatch(need -> gone.contains(need) && all.contains(need))) {
                    more |= gone.add(each.key());
                }
            }
        }
        for (Piece each : pieces) {
            if (!gone.contains(each.key())) {
                kept.add(each);
            }
        }
        return new Program(kept);
    }

    /** The script. */
    public String sql() {
        return pieces.stream().map(each -> each.sql() + ";\n").collect(Collectors.joining());
    }
}
