package dev.pgorm.diff;

import dev.pgorm.ir.Constraint;
import java.util.Optional;

/** Copies of constraints with another comment. */
final class Constraints {

    private Constraints() {}

    static Constraint withComment(Constraint constraint, Optional<String> comment) {
        return switch (constraint) {
            case Constraint.PrimaryKey key ->
                new Constraint.PrimaryKey(
                        key.name(), key.columns(), key.include(), key.deferrability(), key.with(), comment);
            case Constraint.Unique unique ->
                new Constraint.Unique(
                        unique.name(),
                        unique.columns(),
                        unique.include(),
                        unique.nullsNotDistinct(),
                        unique.deferrability(),
                        unique.with(),
                        comment);
            case Constraint.ForeignKey key ->
                new Constraint.ForeignKey(
                        key.name(),
                        key.columns(),
                        key.referencedTable(),
                        key.referencedColumns(),
                        key.onDelete(),
                        key.onUpdate(),
                        key.setColumns(),
                        key.match(),
                        key.deferrability(),
                        key.validated(),
                        comment);
            case Constraint.Check check ->
                new Constraint.Check(check.name(), check.expression(), check.noInherit(), check.validated(), comment);
        };
    }
}
