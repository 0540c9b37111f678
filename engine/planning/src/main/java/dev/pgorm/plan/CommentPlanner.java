package dev.pgorm.plan;

import dev.pgorm.ddl.CommentSql;
import dev.pgorm.diff.Action;
import dev.pgorm.diff.Change;
import dev.pgorm.ir.CatalogObject;
import dev.pgorm.ir.Column;
import dev.pgorm.ir.Constraint;
import dev.pgorm.ir.DefinitionKind;
import dev.pgorm.ir.Index;
import dev.pgorm.ir.MaterializedView;
import dev.pgorm.ir.ObjectAddress;
import dev.pgorm.ir.ObjectKind;
import dev.pgorm.ir.StructureKind;
import dev.pgorm.ir.Table;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** COMMENT ON for everything that is new, made again, or has another comment. */
final class CommentPlanner {

    private CommentPlanner() {}

    static void plan(PlanContext context) {
        for (Change change : context.changes()) {
            Collection<String> ids = Set.of(change.id());
            if (change.action() == Action.CREATE) {
                stated(change.object(), ids, context);
                context.target().find(change.object()).ifPresent(created -> ofIndexes(created, ids, context));
            } else if (change.action() == Action.ALTER
                    && change.touches("comment")
                    && !(change.object().kind() instanceof DefinitionKind)
                    && !context.replacements().contains(change.object())) {
                comment(change.object(), commentOf(change.object(), context), ids, context);
            }
        }
        context.replacements().all().forEach((address, ids) -> stated(address, ids, context));
        swappedTypes(context);
    }

    private static void ofIndexes(CatalogObject created, Collection<String> ids, PlanContext context) {
        if (created instanceof MaterializedView view) {
            view.indexes().forEach(index -> stated(index.address(view.name()), ids, context));
        }
    }

    /** The comments that a new object comes with, those of its parts included. */
    private static void stated(ObjectAddress address, Collection<String> ids, PlanContext context) {
        commentOf(address, context)
                .filter(text -> !isBuiltIn(address, text))
                .ifPresent(text -> comment(address, Optional.of(text), ids, context));
        if (address.kind() == ObjectKind.TABLE) {
            Table table = context.tableAfter(address);
            for (Column column : table.columns()) {
                stated(References.column(table.name(), column.name()), ids, context);
            }
            for (Constraint constraint : table.constraints()) {
                stated(References.constraint(table.name(), constraint), ids, context);
            }
            for (Index index : table.indexes()) {
                stated(index.address(table.name()), ids, context);
            }
        }
    }

    /** The comment that every new database has. */
    private static boolean isBuiltIn(ObjectAddress address, String text) {
        return address.kind() == ObjectKind.SCHEMA
                && address.name().equals("public")
                && text.equals("standard public schema");
    }

    private static void swappedTypes(PlanContext context) {
        Set<ObjectAddress> commented = new HashSet<>();
        for (Change change : context.changes()) {
            ObjectAddress address = change.object();
            if (address.kind() == ObjectKind.ENUM
                    && change.action() == Action.ALTER
                    && !change.touches("comment")
                    && context.swaps().contains(address)
                    && commented.add(address)) {
                stated(address, Set.of(change.id()), context);
            }
        }
    }

    private static void comment(
            ObjectAddress address, Optional<String> comment, Collection<String> ids, PlanContext context) {
        context.graph()
                .add(Verb.COMMENT, address, statement(address, comment, context))
                .needs(address)
                .serves(ids);
    }

    private static String statement(ObjectAddress address, Optional<String> comment, PlanContext context) {
        Optional<Table> foreign = address.kind() == ObjectKind.TABLE
                ? context.target().table(PlanContext.name(address)).filter(Table::isForeign)
                : Optional.empty();
        return foreign.map(table -> CommentSql.onForeignTable(table.name(), comment))
                .orElseGet(() -> CommentSql.on(address, comment));
    }

    private static Optional<String> commentOf(ObjectAddress address, PlanContext context) {
        return switch (address.kind()) {
            case StructureKind.SCHEMA,
                    StructureKind.EXTENSION,
                    StructureKind.ENUM,
                    StructureKind.SEQUENCE,
                    StructureKind.TABLE -> context.target().find(address).flatMap(CatalogObject::comment);
            case StructureKind.COLUMN ->
                PlanContext.column(context.tableAfter(address), address).comment();
            case StructureKind.CONSTRAINT ->
                PlanContext.constraint(context.tableAfter(address), address).comment();
            case StructureKind.INDEX -> context.indexAfter(address).index().comment();
            case StructureKind.ENUM_VALUE -> Optional.empty();
            // DefinitionPlanner comments on those.
            case DefinitionKind definition -> Optional.empty();
        };
    }
}
