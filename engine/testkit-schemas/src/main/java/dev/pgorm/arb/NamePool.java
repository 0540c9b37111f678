package dev.pgorm.arb;

import dev.pgorm.ir.sql.Identifier;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Names to choose from: few, so that two random structures have many in common, and some that a careless writer of SQL would
 * stumble over.
 */
final class NamePool {

    private static final List<String> HOSTILE = List.of(
            "select",
            "Order",
            "o'brien",
            "say \"hi\"",
            "semi;colon",
            "back\\slash",
            "two  words",
            "línea ñ",
            "-- not a comment",
            "/* nor this */",
            "new\nline",
            "$$dollar$$",
            "表",
            "a.b",
            "%s",
            "public");

    private static final List<String> TABLES = List.of("account", "post", "tag", "audit", "item");
    private static final List<String> COLUMNS =
            List.of("id", "name", "title", "amount", "created_at", "state", "data", "parent", "note", "code");

    private final Dice dice;
    private final int hostilePercent;

    NamePool(Dice dice, int hostilePercent) {
        this.dice = dice;
        this.hostilePercent = hostilePercent;
    }

    Identifier table() {
        return any(TABLES);
    }

    Identifier column() {
        return any(COLUMNS);
    }

    private Identifier any(List<String> usual) {
        return Identifier.of(dice.chance(hostilePercent) ? dice.one(HOSTILE) : dice.one(usual));
    }

    /** A name that is free, made of the given one and the suffix. */
    static Identifier free(Identifier stem, String suffix, Set<Identifier> taken) {
        String base = stem.value() + suffix;
        for (int i = 0; ; i++) {
            Identifier candidate = Identifier.of(i == 0 ? base : base + i);
            if (taken.add(candidate)) {
                return candidate;
            }
        }
    }

    /** So many different names. */
    Set<Identifier> columns(int count) {
        Set<Identifier> names = new HashSet<>();
        while (names.size() < count) {
            names.add(column());
        }
        return names;
    }

    /** Labels of an enumerated type in some order. */
    List<String> labels() {
        List<String> all = new ArrayList<>(List.of("new", "open", "done", "it's", "back\\slash", "Late", "", "a, b"));
        List<String> labels = new ArrayList<>();
        int count = dice.between(1, 5);
        for (int i = 0; i < count; i++) {
            labels.add(all.remove(dice.below(all.size())));
        }
        if (dice.chance(70)) {
            labels.sort(null);
        }
        return labels;
    }
}
