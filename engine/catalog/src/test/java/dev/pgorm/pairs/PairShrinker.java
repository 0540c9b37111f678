package dev.pgorm.pairs;

import dev.pgorm.arb.program.Piece;
import dev.pgorm.arb.program.Program;
import dev.pgorm.pairs.FamilyCheck.Way;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes a way with a fault small: pieces go, from both sides or from one, as long as the fault stays what it is. */
final class PairShrinker {

    private static final int MOST_TRIES = 150;

    private final FamilyCheck check;
    private final Fault fault;
    private int tries;

    PairShrinker(FamilyCheck check, Fault fault) {
        this.check = check;
        this.fault = fault;
    }

    /** A fault and the way on which it is found. */
    record Small(Way way, Fault fault) {}

    /** The small way; empty where the fault is not found on this way alone. */
    Optional<Small> shrink(Way way) throws SQLException, IOException {
        Optional<Fault> again = found(way);
        if (again.isEmpty()) {
            return Optional.empty();
        }
        Way small = withoutBystanders(way);
        boolean smaller = true;
        while (smaller && tries < MOST_TRIES) {
            int before = size(small);
            small = remove(small, true, true);
            if (fault.kind() != Fault.Kind.ORDER_MATTERS) {
                small = remove(small, true, false);
                small = remove(small, false, true);
            }
            smaller = size(small) < before;
        }
        return Optional.of(new Small(small, found(small).orElse(fault)));
    }

    /** What is the same on both sides and needed by nothing that differs has mostly nothing to do with it. */
    private Way withoutBystanders(Way way) throws SQLException, IOException {
        Set<Piece> from = new HashSet<>(way.from().pieces());
        Set<Piece> to = new HashSet<>(way.to().pieces());
        Set<String> concerned = new HashSet<>();
        addUnique(way.from(), to, concerned);
        addUnique(way.to(), from, concerned);
        Set<String> bystanders = new HashSet<>(keys(way, true, true));
        bystanders.removeAll(concerned);
        Way tried = new Way(way.from().without(bystanders), way.to().without(bystanders));
        return found(tried).isPresent() ? tried : way;
    }

    /** The keys of pieces that the other side has not, with all that they need; pieces come after what they need. */
    private static void addUnique(Program program, Set<Piece> others, Set<String> concerned) {
        for (Piece each : program.pieces().reversed()) {
            if (!others.contains(each) || concerned.contains(each.key())) {
                concerned.add(each.key());
                concerned.addAll(each.needs());
            }
        }
    }

    private static int size(Way way) {
        return way.from().pieces().size() + way.to().pieces().size();
    }

    private Way remove(Way start, boolean inFrom, boolean inTo) throws SQLException, IOException {
        Way way = start;
        for (int share = 2; ; share *= 2) {
            List<String> keys = keys(way, inFrom, inTo);
            int size = Math.max(1, keys.size() / share);
            for (int first = 0; first < keys.size(); first += size) {
                Set<String> gone = new HashSet<>(keys.subList(first, Math.min(keys.size(), first + size)));
                Way tried = new Way(
                        inFrom ? way.from().without(gone) : way.from(),
                        inTo ? way.to().without(gone) : way.to());
                if (size(tried) < size(way) && found(tried).isPresent()) {
                    way = tried;
                }
            }
            if (size == 1 || tries >= MOST_TRIES) {
                return way;
            }
        }
    }

    private static List<String> keys(Way way, boolean inFrom, boolean inTo) {
        Set<String> keys = new LinkedHashSet<>();
        List<Program> programs = new ArrayList<>();
        if (inFrom) {
            programs.add(way.from());
        }
        if (inTo) {
            programs.add(way.to());
        }
        programs.forEach(each -> each.pieces().stream().map(Piece::key).forEach(keys::add));
        return new ArrayList<>(keys).reversed();
    }

    private Optional<Fault> found(Way way) throws SQLException, IOException {
        if (++tries % 200 == 0) {
            check.renew();
        }
        Optional<Fault> found = fault.kind() == Fault.Kind.ORDER_MATTERS
                ? check.checkOrder(way)
                : check.check(way, fault.kind() == Fault.Kind.DUMPS_OTHERWISE);
        return found.filter(each -> each.signature().equals(fault.signature()));
    }
}
