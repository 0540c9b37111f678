package dev.pgorm.migrate;

import dev.pgorm.ir.sql.SqlStatements;
import dev.pgorm.ir.sql.SqlStatements.CopyData;
import dev.pgorm.ir.sql.SqlStatements.End;
import dev.pgorm.ir.sql.SqlStatements.MetaCommand;
import dev.pgorm.ir.sql.SqlStatements.Part;
import dev.pgorm.ir.sql.SqlStatements.Statement;
import dev.pgorm.plan.StepMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the steps of a migration file. A marker {@code -- pgorm:step id=… mode=…} above a statement says what it is called and how it
 * runs, up to the next marker or COMMIT; what has no marker runs in a transaction with its neighbours wherever PostgreSQL lets it.
 */
final class MigrationSteps {

    private static final String MARKER = "-- pgorm:step";

    /** The last statement may lack its semicolon. */
    private static final Set<End> COMPLETE = Set.of(End.BETWEEN_STATEMENTS, End.IN_STATEMENT);

    private final String name;
    private final String text;
    private final List<MigrationStep> steps = new ArrayList<>();
    private Optional<Marker> marker = Optional.empty();
    private int statementsOfMarker;
    private int transaction;
    private boolean inTransaction;

    MigrationSteps(String name, String text) {
        this.name = name;
        this.text = text;
    }

    /** What a marker says. */
    private record Marker(String id, Optional<StepMode> mode) {}

    List<MigrationStep> read() {
        SqlStatements split = SqlStatements.split(text);
        for (Part part : split.parts()) {
            switch (part) {
                case Statement statement -> add(statement);
                case CopyData data -> addData(data);
                case MetaCommand command ->
                    throw unfit(command.line(), "psql's commands cannot be run (" + command.text() + ")");
            }
        }
        if (!COMPLETE.contains(split.end())) {
            throw unfit((int) text.lines().count(), "the last statement has no end");
        }
        if (inTransaction) {
            throw unfit((int) text.lines().count(), "BEGIN has no COMMIT");
        }
        return List.copyOf(steps);
    }

    private void add(Statement statement) {
        readMarker(statement);
        switch (MigrationStatementKind.of(statement)) {
            case BEGIN -> {
                if (inTransaction) {
                    throw unfit(statement.line(), "BEGIN stands within a transaction");
                }
                transaction++;
                inTransaction = true;
            }
            case COMMIT -> {
                transaction++;
                inTransaction = false;
                marker = Optional.empty();
            }
            case ROLLBACK ->
                throw unfit(statement.line(), "a migration cannot take itself back (" + statement.sql() + ")");
            case ORDINARY -> addStep(statement, StepMode.TRANSACTIONAL, false);
            case SETTING -> addStep(statement, StepMode.TRANSACTIONAL, true);
            case ALONE -> addStep(statement, inTransaction ? StepMode.TRANSACTIONAL : StepMode.ALONE, false);
            case OUTSIDE -> addStep(statement, inTransaction ? StepMode.TRANSACTIONAL : StepMode.OUTSIDE, false);
        }
    }

    private void addStep(Statement statement, StepMode fitting, boolean setting) {
        StepMode mode = fitting == StepMode.OUTSIDE || inTransaction
                ? fitting
                : marker.flatMap(Marker::mode).orElse(fitting);
        boolean shared = mode == StepMode.TRANSACTIONAL;
        if (!shared) {
            transaction++;
        }
        steps.add(new MigrationStep(
                steps.size() + 1,
                marker.map(this::nextId).orElse("statement-" + (steps.size() + 1)),
                mode,
                transaction,
                statement.line(),
                statement.sql(),
                Optional.empty(),
                setting));
        if (!shared) {
            transaction++;
        }
    }

    private String nextId(Marker current) {
        statementsOfMarker++;
        return statementsOfMarker == 1 ? current.id() : current.id() + "#" + statementsOfMarker;
    }

    private void addData(CopyData data) {
        MigrationStep copy = steps.removeLast();
        steps.add(new MigrationStep(
                copy.place(),
                copy.id(),
                copy.mode(),
                copy.transaction(),
                copy.line(),
                copy.sql(),
                Optional.of(data.data()),
                false));
    }

    private void readMarker(Statement statement) {
        List<String> lines = statement.leading().lines().map(String::strip).toList();
        for (String line : lines) {
            if (line.startsWith(MARKER)) {
                marker = Optional.of(marker(line.substring(MARKER.length()), statement.line()));
                statementsOfMarker = 0;
            }
        }
    }

    private Marker marker(String words, int line) {
        String id = "";
        Optional<StepMode> mode = Optional.empty();
        for (String word : words.strip().split("\\s+")) {
            if (word.startsWith("id=")) {
                id = word.substring(3);
            } else if (word.startsWith("mode=")) {
                mode = Optional.of(mode(word.substring(5), line));
            }
        }
        if (id.isEmpty()) {
            throw unfit(line, "the marker above has no id=…");
        }
        return new Marker(id, mode);
    }

    private StepMode mode(String label, int line) {
        for (StepMode each : StepMode.values()) {
            if (each.label().equals(label)) {
                return each;
            }
        }
        throw unfit(line, "the marker above has the unknown mode " + label);
    }

    private MigrationException unfit(int line, String reason) {
        return new MigrationException(new MigrationFailure.UnfitFile(name, line, reason));
    }
}
