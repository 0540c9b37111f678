package dev.pgorm.scratch;

import dev.pgorm.diff.ChangeSet;
import dev.pgorm.diff.Differ;
import dev.pgorm.ir.Catalog;
import dev.pgorm.ir.CatalogObject;
import dev.pgorm.ir.Column;
import dev.pgorm.ir.Constraint;
import dev.pgorm.ir.ManagedScope;
import dev.pgorm.ir.ObjectAddress;
import dev.pgorm.ir.ObjectKind;
import dev.pgorm.ir.Table;
import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.ir.sql.SqlWriter;
import dev.pgorm.plan.PlanOptions;
import dev.pgorm.plan.Planner;
import dev.pgorm.plan.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * One statement of the way from nothing to a catalog.
 *
 * @param object what the statement makes
 * @param sql the statement
 * @param parts where the parts of a table begin in the statement, in its order
 */
record Creation(ObjectAddress object, String sql, List<Part> parts) {

    Creation {
        parts = List.copyOf(parts);
    }

    /** A part of the object and the offset at which its text begins. */
    record Part(ObjectAddress address, int offset) {}

    /** The statements that make a catalog, in an order in which they can run. */
    static List<Creation> of(Catalog written, int serverMajor) {
        return of(Catalog.empty(), written, serverMajor);
    }

    /** The same where a part of the catalog is there. */
    static List<Creation> of(Catalog present, Catalog written, int serverMajor) {
        ChangeSet changes = Differ.diff(present, written, ManagedScope.everything(), List.of());
        return Planner.steps(present, changes, PlanOptions.direct(serverMajor)).stream()
                .map(step -> of(step, written))
                .toList();
    }

    private static Creation of(Step step, Catalog written) {
        ObjectAddress object = step.operation().object();
        CatalogObject found = written.objects().get(object);
        return new Creation(object, step.sql(), found instanceof Table table ? parts(table, step.sql()) : List.of());
    }

    /** Each part begins a line of CREATE TABLE, with its name or with CONSTRAINT and its name. */
    private static List<Part> parts(Table table, String sql) {
        List<Part> parts = new ArrayList<>();
        int from = 0;
        for (Column column : table.columns()) {
            from = add(parts, ObjectKind.COLUMN, table, "", column.name(), sql, from);
        }
        for (Constraint constraint : table.constraints()) {
            from = add(parts, ObjectKind.CONSTRAINT, table, "CONSTRAINT ", constraint.name(), sql, from);
        }
        return parts;
    }

    private static int add(
            List<Part> parts, ObjectKind kind, Table table, String before, Identifier name, String sql, int from) {
        int offset = sql.indexOf("\n    " + before + SqlWriter.quote(name) + " ", from);
        if (offset < 0) {
            return from;
        }
        parts.add(new Part(ObjectAddress.part(kind, table.name(), name.value()), offset));
        return offset + 1;
    }

    /** What stands at a position of the statement, counted from 1. */
    ObjectAddress at(OptionalInt position) {
        ObjectAddress found = object;
        if (position.isPresent()) {
            for (Part part : parts) {
                if (part.offset() < position.getAsInt()) {
                    found = part.address();
                }
            }
        }
        return found;
    }
}
