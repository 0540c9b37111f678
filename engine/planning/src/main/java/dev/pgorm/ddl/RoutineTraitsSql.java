package dev.pgorm.ddl;

import dev.pgorm.ir.Routine;
import dev.pgorm.ir.RoutineTraits;
import dev.pgorm.ir.RoutineTraits.Setting;
import dev.pgorm.ir.sql.SqlWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The clauses that CREATE FUNCTION and ALTER FUNCTION have in common. */
final class RoutineTraitsSql {

    private static final String USUAL_ROWS = "1000";

    private RoutineTraitsSql() {}

    /**
     * The clauses that say what differs, settings apart.
     *
     * @param before what is there; empty for a new routine, which has everything as where nothing is said
     */
    static List<String> differences(Optional<RoutineTraits> before, RoutineTraits after) {
        RoutineTraits old = before.orElseGet(() -> RoutineTraits.of(after.language()));
        List<String> clauses = new ArrayList<>();
        if (old.volatility() != after.volatility()) {
            clauses.add(after.volatility().name());
        }
        if (old.strict() != after.strict()) {
            clauses.add(after.strict() ? "STRICT" : "CALLED ON NULL INPUT");
        }
        if (old.securityDefiner() != after.securityDefiner()) {
            clauses.add(after.securityDefiner() ? "SECURITY DEFINER" : "SECURITY INVOKER");
        }
        if (old.leakproof() != after.leakproof()) {
            clauses.add(after.leakproof() ? "LEAKPROOF" : "NOT LEAKPROOF");
        }
        if (old.parallel() != after.parallel()) {
            clauses.add("PARALLEL " + after.parallel().name());
        }
        if (!old.cost().equals(after.cost())) {
            clauses.add("COST " + after.cost().orElseGet(after::usualCost));
        }
        if (!old.rows().equals(after.rows())) {
            clauses.add("ROWS " + after.rows().orElse(USUAL_ROWS));
        }
        if (!old.support().equals(after.support())) {
            after.support()
                    .ifPresent(name -> clauses.add(
                            new SqlWriter().sql("SUPPORT ").name(name).toString()));
        }
        return clauses;
    }

    /** What stands behind ALTER FUNCTION and its name; empty where that cannot say what changes. */
    static Optional<String> alter(Routine before, Routine after) {
        RoutineTraits old = before.traits();
        RoutineTraits young = after.traits();
        boolean onlyTraits = before.arguments().equals(after.arguments())
                && before.body().equals(after.body())
                && old.language().equals(young.language())
                && old.transforms().equals(young.transforms())
                && (old.support().isEmpty() || young.support().isPresent());
        List<String> clauses = differences(Optional.of(old), young);
        if (!onlyTraits || !settings(old.settings(), young.settings(), clauses) || clauses.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(String.join(" ", clauses));
    }

    /** Adds SET and RESET; false where they would leave the settings in another order. */
    private static boolean settings(List<Setting> before, List<Setting> after, List<String> clauses) {
        Map<String, String> left = new LinkedHashMap<>();
        before.forEach(each -> left.put(each.name(), each.value()));
        Map<String, String> wanted = new LinkedHashMap<>();
        after.forEach(each -> wanted.put(each.name(), each.value()));
        for (Setting each : before) {
            if (!wanted.containsKey(each.name())) {
                left.remove(each.name());
                SqlWriter writer = new SqlWriter();
                SettingSql.reset(writer, each.name());
                clauses.add(writer.toString());
            }
        }
        for (Setting each : after) {
            if (!each.value().equals(left.put(each.name(), each.value()))) {
                SqlWriter writer = new SqlWriter();
                SettingSql.set(writer, each);
                clauses.add(writer.toString());
            }
        }
        return List.copyOf(left.keySet()).equals(List.copyOf(wanted.keySet()));
    }
}
