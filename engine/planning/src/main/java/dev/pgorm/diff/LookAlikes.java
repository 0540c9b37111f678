package dev.pgorm.diff;

import dev.pgorm.ir.Catalog;
import dev.pgorm.ir.CatalogObject;
import dev.pgorm.ir.Column;
import dev.pgorm.ir.EnumType;
import dev.pgorm.ir.ObjectAddress;
import dev.pgorm.ir.ObjectKind;
import dev.pgorm.ir.RenameHint;
import dev.pgorm.ir.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Pairs of something dropped and something new that may be one thing under two names. */
final class LookAlikes {

    private static final double WORTH_ASKING = 0.5;

    /** With more pairs than this nobody would look through the answers. */
    private static final int MOST_PAIRS = 10_000;

    private LookAlikes() {}

    /** Candidates, the most alike first. */
    static List<RenameCandidate> find(Catalog start, Catalog target) {
        List<RenameCandidate> candidates = new ArrayList<>();
        List<Table> gone = missing(start, target, Table.class);
        List<Table> fresh = missing(target, start, Table.class);
        if ((long) gone.size() * fresh.size() <= MOST_PAIRS) {
            for (Table dropped : gone) {
                for (Table created : fresh) {
                    propose(candidates, dropped.address(), created.address(), similarity(dropped, created));
                }
            }
        }
        for (EnumType dropped : missing(start, target, EnumType.class)) {
            for (EnumType created : missing(target, start, EnumType.class)) {
                propose(
                        candidates,
                        dropped.address(),
                        created.address(),
                        overlap(Set.copyOf(dropped.labels()), Set.copyOf(created.labels())));
            }
        }
        start.objects().forEach((address, object) -> {
            if (object instanceof Table before
                    && target.objects().get(address) instanceof Table after
                    && !after.columns().equals(before.columns())) {
                columns(candidates, before, after);
            }
        });
        candidates.sort(Comparator.comparingDouble(RenameCandidate::similarity)
                .reversed()
                .thenComparing(each -> each.rename().from())
                .thenComparing(each -> each.rename().to()));
        return candidates;
    }

    private static <T extends CatalogObject> List<T> missing(Catalog there, Catalog here, Class<T> family) {
        List<T> missing = new ArrayList<>();
        there.together(here, (address, object, other) -> {
            if (other == null && family.isInstance(object)) {
                missing.add(family.cast(object));
            }
        });
        return missing;
    }

    private static void propose(
            List<RenameCandidate> candidates, ObjectAddress from, ObjectAddress to, double similarity) {
        if (similarity >= WORTH_ASKING) {
            candidates.add(new RenameCandidate(new RenameHint(from, to), similarity));
        }
    }

    private static void columns(List<RenameCandidate> candidates, Table before, Table after) {
        List<Column> fresh = missing(after, before);
        if (fresh.isEmpty()) {
            return;
        }
        for (Column dropped : missing(before, after)) {
            for (Column created : fresh) {
                propose(candidates, address(before, dropped), address(after, created), similarity(dropped, created));
            }
        }
    }

    private static List<Column> missing(Table there, Table here) {
        return there.columns().stream()
                .filter(each -> here.column(each.name()).isEmpty())
                .toList();
    }

    private static ObjectAddress address(Table table, Column column) {
        return ObjectAddress.part(ObjectKind.COLUMN, table.name(), column.name().value());
    }

    private static double similarity(Table dropped, Table created) {
        Set<String> old = dropped.columns().stream().map(LookAlikes::signature).collect(Collectors.toSet());
        Set<String> young =
                created.columns().stream().map(LookAlikes::signature).collect(Collectors.toSet());
        double columns = overlap(old, young);
        double names = overlap(
                pairs(dropped.name().name().value()),
                pairs(created.name().name().value()));
        return 0.8 * columns + 0.2 * names;
    }

    private static String signature(Column column) {
        return column.name() + " " + column.type().sql();
    }

    private static double similarity(Column dropped, Column created) {
        double type = dropped.type().equals(created.type()) ? 0.5 : 0;
        double rest = dropped.notNull() == created.notNull() && dropped.value().equals(created.value()) ? 0.1 : 0;
        return type
                + rest
                + 0.4
                        * overlap(
                                pairs(dropped.name().value()),
                                pairs(created.name().value()));
    }

    /** Neighbouring letters of a name, the measure of how alike two names are. */
    private static Set<String> pairs(String name) {
        String folded = " " + name.toLowerCase(Locale.ROOT).replace("_", "") + " ";
        Set<String> pairs = new HashSet<>();
        for (int i = 0; i + 1 < folded.length(); i++) {
            pairs.add(folded.substring(i, i + 2));
        }
        return pairs;
    }

    private static double overlap(Set<String> first, Set<String> second) {
        Set<String> common = new HashSet<>(first);
        common.retainAll(second);
        Set<String> all = new HashSet<>(first);
        all.addAll(second);
        return all.isEmpty() ? 1 : (double) common.size() / all.size();
    }
}
