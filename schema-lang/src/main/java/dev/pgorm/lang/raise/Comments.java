package dev.pgorm.lang.raise;

import dev.pgorm.ir.CatalogObject;
import dev.pgorm.ir.CompositeType;
import dev.pgorm.ir.Definition;
import dev.pgorm.ir.Domain;
import dev.pgorm.ir.EnumType;
import dev.pgorm.ir.Extension;
import dev.pgorm.ir.MaterializedView;
import dev.pgorm.ir.Schema;
import dev.pgorm.ir.Sequence;
import dev.pgorm.ir.Table;
import dev.pgorm.ir.View;

/** Where a catalog has comments. */
final class Comments {

    private Comments() {}

    /** Whether an object or a part of it has a comment. */
    static boolean isIn(CatalogObject object) {
        return object.comment().isPresent() || inParts(object);
    }

    private static boolean inParts(CatalogObject object) {
        return switch (object) {
            case Table table ->
                table.columns().stream().anyMatch(each -> each.comment().isPresent())
                        || table.constraints().stream()
                                .anyMatch(each -> each.comment().isPresent())
                        || table.indexes().stream()
                                .anyMatch(each -> each.comment().isPresent());
            case View view ->
                view.columns().stream().anyMatch(each -> each.comment().isPresent());
            case MaterializedView view ->
                view.columns().stream().anyMatch(each -> each.comment().isPresent())
                        || view.indexes().stream()
                                .anyMatch(each -> each.comment().isPresent());
            case CompositeType type ->
                type.attributes().stream().anyMatch(each -> each.comment().isPresent());
            case Domain domain ->
                domain.checks().stream().anyMatch(each -> each.comment().isPresent())
                        || domain.notNull().flatMap(Domain.NotNull::comment).isPresent();
            case Definition definition -> false;
            case EnumType type -> false;
            case Sequence sequence -> false;
            case Schema schema -> false;
            case Extension extension -> false;
        };
    }
}
