package dev.pgorm.query.render;

import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.query.model.CommonTable;
import dev.pgorm.query.model.Grouping;
import dev.pgorm.query.model.Join;
import dev.pgorm.query.model.Locking;
import dev.pgorm.query.model.Ordering;
import dev.pgorm.query.model.Output;
import dev.pgorm.query.model.Selection;
import dev.pgorm.query.model.Source;
import dev.pgorm.query.model.Term;
import java.util.List;

/** Writes {@code SELECT}. */
final class SelectionWriter {

    private final Writer writer;
    private final Scope scope;
    private final TermWriter terms;
    private List<Source.Relation> paths = List.of();

    /** A writer of a query that stands in a scope. */
    SelectionWriter(Writer writer, Scope enclosing) {
        this.writer = writer;
        this.scope = enclosing.inner();
        this.terms = new TermWriter(writer, scope);
    }

    void write(Selection selection) {
        commonTables(selection.commonTables());
        scope.enter(selection.from());
        selection.joins().forEach(each -> scope.enter(each.source()));
        paths = Paths.of(selection);
        paths.forEach(scope::enter);
        boolean combined = !selection.combinations().isEmpty();
        core(selection);
        for (Selection.Combination each : selection.combinations()) {
            writer.sql(
                    switch (each.kind()) {
                        case UNION -> " UNION ";
                        case INTERSECT -> " INTERSECT ";
                        case EXCEPT -> " EXCEPT ";
                    });
            writer.sql(each.all() ? "ALL (" : "(");
            new SelectionWriter(writer, scope.outer().orElseThrow()).write(each.selection());
            writer.sql(")");
        }
        tail(selection, combined);
    }

    /** Each sees those before it, and itself where it is recursive. */
    private void commonTables(List<CommonTable> tables) {
        boolean recursive = tables.stream().anyMatch(CommonTable::recursive);
        for (int i = 0; i < tables.size(); i++) {
            CommonTable each = tables.get(i);
            if (each.recursive()) {
                scope.declare(each.name());
            }
            writer.sql(i > 0 ? ", " : recursive ? "WITH RECURSIVE " : "WITH ");
            writer.sql().identifier(each.name()).sql(" AS (");
            new CommandWriter(writer, scope).write(each.command());
            writer.sql(")");
            scope.declare(each.name());
        }
        writer.sql(tables.isEmpty() ? "" : " ");
    }

    private void core(Selection selection) {
        writer.sql("SELECT");
        selection.distinct().ifPresent(on -> {
            writer.sql(" DISTINCT");
            if (!on.isEmpty()) {
                writer.sql(" ON (");
                keys(on, selection.outputs());
                writer.sql(")");
            }
        });
        new OutputWriter(writer, terms).write(selection.outputs());
        if (!(selection.from() instanceof Source.Nothing)) {
            writer.sql(" FROM ");
            source(selection.from());
            pathsFrom(selection.from());
        }
        selection.joins().forEach(each -> {
            join(each);
            pathsFrom(each.source());
        });
        terms.conditions(" WHERE ", selection.where());
        if (!selection.groupBy().isEmpty()) {
            writer.sql(" GROUP BY ");
            groupings(selection.groupBy(), selection.outputs());
        }
        terms.conditions(" HAVING ", selection.having());
    }

    private void tail(Selection selection, boolean combined) {
        if (!selection.orderBy().isEmpty()) {
            writer.sql(" ORDER BY ");
            if (combined) {
                new CombinedOrder(writer, selection.outputs()).write(selection.orderBy());
            } else if (OutputPlace.matters(selection)) {
                order(selection.orderBy(), selection.outputs());
            } else {
                terms.orderings(selection.orderBy());
            }
        }
        selection.limit().ifPresent(count -> writer.limit(" LIMIT ", count));
        selection.offset().ifPresent(count -> writer.limit(" OFFSET ", count));
        selection.locking().ifPresent(this::locking);
    }

    private void order(List<Ordering> orderings, List<Output> outputs) {
        for (int i = 0; i < orderings.size(); i++) {
            writer.sql(i == 0 ? "" : ", ");
            key(orderings.get(i).term(), outputs);
            TermWriter.direction(writer, orderings.get(i));
        }
    }

    private void keys(List<Term> keys, List<Output> outputs) {
        for (int i = 0; i < keys.size(); i++) {
            writer.sql(i == 0 ? "" : ", ");
            key(keys.get(i), outputs);
        }
    }

    private void groupings(List<Grouping> groupings, List<Output> outputs) {
        for (int i = 0; i < groupings.size(); i++) {
            writer.sql(i == 0 ? "" : ", ");
            switch (groupings.get(i)) {
                case Grouping.Key key -> key(key.term(), outputs);
                case Grouping.Several several -> {
                    writer.sql(
                            switch (several.kind()) {
                                case TOGETHER -> "(";
                                case ROLLUP -> "ROLLUP (";
                                case CUBE -> "CUBE (";
                                case SETS -> "GROUPING SETS (";
                            });
                    groupings(several.parts(), outputs);
                    writer.sql(")");
                }
            }
        }
    }

    private void key(Term key, List<Output> outputs) {
        int place = OutputPlace.of(key, outputs);
        if (place > 0) {
            writer.sql().literal(place);
        } else {
            terms.write(key);
        }
    }

    private void locking(Locking locking) {
        writer.sql(
                switch (locking.strength()) {
                    case UPDATE -> " FOR UPDATE";
                    case NO_KEY_UPDATE -> " FOR NO KEY UPDATE";
                    case SHARE -> " FOR SHARE";
                    case KEY_SHARE -> " FOR KEY SHARE";
                });
        writer.sql(
                switch (locking.waiting()) {
                    case WAIT -> "";
                    case NO_WAIT -> " NOWAIT";
                    case SKIP_LOCKED -> " SKIP LOCKED";
                });
    }

    /** What is reached from a source follows it, since the conditions of later joins may ask for it. */
    private void pathsFrom(Source source) {
        for (Source.Relation each : paths) {
            if (each.way().orElse(null) instanceof Source.Path path
                    && path.root().equals(source)) {
                join(new Join(Join.Kind.LEFT, each, Paths.conditions(each, path)));
            }
        }
    }

    private void join(Join join) {
        writer.sql(
                switch (join.kind()) {
                    case INNER -> " JOIN ";
                    case LEFT -> " LEFT JOIN ";
                    case LATERAL -> " CROSS JOIN LATERAL ";
                });
        source(join.source());
        if (join.kind() != Join.Kind.LATERAL) {
            terms.conditions(" ON ", join.conditions());
        }
    }

    private void source(Source source) {
        Identifier name = scope.nameOf(source);
        switch (source) {
            case Source.Relation relation -> {
                writer.sql().name(relation.table());
                if (!name.equals(relation.table().name())) {
                    writer.sql(" AS ").sql().identifier(name);
                }
            }
            case Source.Common common -> {
                scope.requireDeclared(common);
                writer.sql().identifier(common.table());
                if (!name.equals(common.table())) {
                    writer.sql(" AS ").sql().identifier(name);
                }
            }
            case Source.Nothing ignored -> {
                // there is nothing to write: FROM goes as well
            }
            case Source.Derived derived -> {
                writer.sql("(");
                new SelectionWriter(writer, scope).write(derived.selection());
                writer.sql(") AS ").sql().identifier(name);
            }
            case Source.Called called -> {
                terms.write(called.call());
                writer.sql(called.ordinality() ? " WITH ORDINALITY AS " : " AS ");
                writer.sql().identifier(name).sql("(");
                writer.sql().identifiers(called.columns()).sql(")");
            }
        }
    }
}
