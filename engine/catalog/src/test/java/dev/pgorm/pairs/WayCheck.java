package dev.pgorm.pairs;

import dev.pgorm.diff.Change;
import dev.pgorm.diff.ChangeSet;
import dev.pgorm.diff.Description;
import dev.pgorm.diff.Differ;
import dev.pgorm.ir.Catalog;
import dev.pgorm.ir.ManagedScope;
import dev.pgorm.pairs.PairDatabase.RefusedStep;
import dev.pgorm.plan.Fingerprint;
import dev.pgorm.plan.Plan;
import dev.pgorm.plan.PlanException;
import dev.pgorm.plan.PlanFailure;
import dev.pgorm.plan.PlanOptions;
import dev.pgorm.plan.Planner;
import dev.pgorm.plan.Step;
import dev.pgorm.plan.StepMode;
import dev.pgorm.render.ChangeTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Goes from the structure that is in a database to another one, and tells what does not hold. */
final class WayCheck {

    /** Tables that hold rows by schema and name. */
    private static final String TABLES = """
            SELECT n.nspname || '.' || c.relname, c.oid::text FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE c.relkind = 'r' AND n.nspname !~ '^(pg_|information_schema)'
            """;

    /** Columns by table and name, with what makes them another column. */
    private static final String COLUMNS = """
            SELECT n.nspname || '.' || c.relname || '.' || a.attname || ' ' || c.oid || ' ' || a.atttypid || ' ' || a.atttypmod,
                a.attnum::text
            FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace JOIN pg_attribute a ON a.attrelid = c.oid
            WHERE c.relkind = 'r' AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
            AND n.nspname !~ '^(pg_|information_schema)'
            """;

    private final PairDatabase database;
    private final int major;
    private final boolean rows;

    /**
     * Checks ways in a database.
     *
     * @param rows whether its tables hold rows, which are then counted
     */
    WayCheck(PairDatabase database, int major, boolean rows) {
        this.database = database;
        this.major = major;
        this.rows = rows;
    }

    /**
     * A plan, or why there is none.
     *
     * @param explained whether there is none because PostgreSQL has no way, which the planner explains
     */
    record Planned(Plan plan, ChangeSet changes, Optional<Fault> fault, boolean explained) {

        boolean transactional() {
            return plan.steps().stream().allMatch(each -> each.mode() == StepMode.TRANSACTIONAL);
        }
    }

    Planned plan(Catalog from, Catalog to) {
        ChangeSet changes = Differ.diff(from, to, ManagedScope.everything(), List.of());
        try {
            Plan plan = Planner.plan(from, changes.target(), changes, PlanOptions.direct(major));
            return new Planned(plan, changes, Optional.empty(), false);
        } catch (PlanException none) {
            Plan nothing = new Plan(Fingerprint.of(Catalog.empty()), Fingerprint.of(Catalog.empty()), List.of());
            return switch (none.failure()) {
                case PlanFailure.Circle circle ->
                    new Planned(nothing, changes, Optional.of(Fault.circle(circle)), false);
                case PlanFailure.NotConvertible values -> new Planned(nothing, changes, Optional.empty(), true);
                case PlanFailure.NotOnThisServer feature ->
                    new Planned(
                            nothing,
                            changes,
                            Optional.of(Fault.of(Fault.Kind.NO_PLAN, feature.feature(), feature.message())),
                            false);
            };
        }
    }

    /** What does not hold on the way; the database is then somewhere. */
    Optional<Fault> walk(Planned planned, Catalog to) throws SQLException {
        if (planned.fault().isPresent() || planned.explained()) {
            return planned.fault();
        }
        Plan plan = planned.plan();
        Map<String, String> tables = database.answers(TABLES);
        Map<String, String> columns = database.answers(COLUMNS);
        Map<String, String> counts = rows ? database.countRows() : Map.of();
        Optional<RefusedStep> refused = database.run(plan);
        if (refused.isPresent()) {
            Step step = refused.get().step();
            String message = String.valueOf(refused.get().reason().getMessage());
            return Optional.of(Fault.of(
                    Fault.Kind.STEP_REFUSED,
                    step.operation().verb() + " "
                            + step.operation().object().kind().label() + ": "
                            + message.lines().findFirst().orElse(""),
                    step.sql() + "\n" + message + "\n\n" + sql(plan)));
        }
        Catalog found = database.read();
        ChangeSet remaining = Differ.diff(found, to, ManagedScope.everything(), List.of());
        if (!remaining.isEmpty()) {
            return Optional.of(Fault.of(
                    Fault.Kind.LEADS_ELSEWHERE, summary(remaining.changes()), tree(remaining) + "\n\n" + sql(plan)));
        }
        Optional<Fault> fault = reading(found, to, plan);
        if (fault.isEmpty()) {
            fault = lasting(Fault.Kind.TABLE_REMADE, tables, database.answers(TABLES), plan);
        }
        if (fault.isEmpty()) {
            fault = lasting(Fault.Kind.COLUMN_REMADE, columns, database.answers(COLUMNS), plan);
        }
        return fault.isPresent() || !rows ? fault : lasting(Fault.Kind.ROWS_LOST, counts, database.countRows(), plan);
    }

    /** Whether the refusal is due to the values of rows. */
    static boolean blamesRows(SQLException reason) {
        String state = String.valueOf(reason.getSQLState());
        return state.startsWith("22") || state.startsWith("23");
    }

    private static Optional<Fault> reading(Catalog found, Catalog to, Plan plan) {
        String expected = Description.of(to).text();
        String text = Description.of(found).text();
        return expected.equals(text)
                ? Optional.empty()
                : Optional.of(Fault.of(
                        Fault.Kind.READS_OTHERWISE, "", Texts.difference(expected, text) + "\n\n" + sql(plan)));
    }

    private static Optional<Fault> lasting(
            Fault.Kind kind, Map<String, String> before, Map<String, String> after, Plan plan) {
        String others = before.entrySet().stream()
                .filter(each ->
                        !after.getOrDefault(each.getKey(), each.getValue()).equals(each.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.joining("\n"));
        return others.isEmpty() ? Optional.empty() : Optional.of(Fault.of(kind, "", others + "\n\n" + sql(plan)));
    }

    static String summary(List<Change> changes) {
        return changes.stream()
                .limit(3)
                .map(each -> each.action().label() + " " + each.object().kind().label()
                        + each.attributes().stream()
                                .map(attribute -> " " + attribute.attribute())
                                .collect(Collectors.toCollection(TreeSet::new)))
                .distinct()
                .collect(Collectors.joining("; "));
    }

    static String sql(Plan plan) {
        return plan.steps().stream().map(Step::sql).collect(Collectors.joining(";\n"));
    }

    static String tree(ChangeSet changes) {
        try {
            StringBuilder text = new StringBuilder();
            ChangeTree.write(changes, text);
            return text.toString();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
