package dev.pgorm.workspace;

import dev.pgorm.hazard.LockMode;
import dev.pgorm.hazard.TableLock;
import dev.pgorm.ir.RenameHint;
import dev.pgorm.ir.StructureKind;
import dev.pgorm.ir.sql.QualifiedName;
import dev.pgorm.plan.Step;
import dev.pgorm.workspace.change.DiffResult;
import dev.pgorm.workspace.change.PlanImpact;
import dev.pgorm.workspace.change.TableImpact;
import dev.pgorm.workspace.database.LockHolder;
import dev.pgorm.workspace.database.LockReader;
import dev.pgorm.workspace.database.TableSize;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds what the steps of a plan touch in a database. */
final class Impacts {

    private final DiffResult.Executable plan;
    private final Map<QualifiedName, QualifiedName> formerNames = new HashMap<>();

    Impacts(DiffResult plan) {
        this.plan = plan.executable();
        for (RenameHint rename : this.plan.renames()) {
            if (rename.to().kind() == StructureKind.TABLE) {
                formerNames.put(
                        QualifiedName.of(rename.to().schema(), rename.to().name()),
                        QualifiedName.of(rename.from().schema(), rename.from().name()));
            }
        }
    }

    PlanImpact read(Connection connection) throws SQLException {
        Map<QualifiedName, LockMode> wanted = new HashMap<>();
        for (Step step : plan.plan().steps()) {
            for (TableLock lock : step.locks()) {
                wanted.merge(
                        nameNow(lock.table()), lock.mode(), (one, other) -> one.compareTo(other) >= 0 ? one : other);
            }
        }
        LockReader reader = new LockReader(connection);
        Map<QualifiedName, TableSize> sizes = reader.sizes(wanted.keySet());
        List<LockHolder> holders = reader.holders(wanted);
        List<List<TableImpact>> steps = new ArrayList<>();
        for (Step step : plan.plan().steps()) {
            steps.add(step.locks().stream()
                    .map(lock -> new TableImpact(
                            lock.table().toString(),
                            lock.mode(),
                            lock.work(),
                            Optional.ofNullable(sizes.get(nameNow(lock.table())))))
                    .toList());
        }
        return new PlanImpact(steps, holders);
    }

    /** A step that comes after a rename names the table by its new name. */
    private QualifiedName nameNow(QualifiedName atTheStep) {
        return Optional.ofNullable(formerNames.get(atTheStep)).orElse(atTheStep);
    }
}
