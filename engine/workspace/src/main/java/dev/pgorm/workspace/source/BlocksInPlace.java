package dev.pgorm.workspace.source;

import dev.pgorm.ir.Catalog;
import dev.pgorm.ir.CatalogObject;
import dev.pgorm.ir.SqlBlock;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code sql} blocks that leave nothing to be read, where one side is no schema file: a database cannot tell whether they have run.
 * One that holds something is taken to have seen them; they are never run twice.
 */
public final class BlocksInPlace {

    private BlocksInPlace() {}

    /** The side that a plan starts from, with the blocks of the other that it is taken to have seen. */
    public static Side among(Side from, Side to) {
        List<SqlBlock> assumed = missing(from, to);
        if (assumed.isEmpty()) {
            return from;
        }
        List<CatalogObject> objects = new ArrayList<>(from.catalog().objects().values());
        objects.addAll(assumed);
        return from.withCatalog(from.catalog().withObjects(objects));
    }

    /** Their names. */
    public static List<String> assumed(Side from, Side to) {
        return from.scope().isPresent()
                ? List.of()
                : to.catalog().all(SqlBlock.class).stream()
                        .filter(each -> !isNew(from.catalog()))
                        .map(SqlBlock::name)
                        .toList();
    }

    private static List<SqlBlock> missing(Side from, Side to) {
        if (from.scope().isPresent() || isNew(from.catalog())) {
            return List.of();
        }
        return to.catalog().all(SqlBlock.class).stream()
                .filter(each -> from.catalog().find(each.address()).isEmpty())
                .toList();
    }

    /** Whether there is nothing but the schema that every database has. */
    private static boolean isNew(Catalog catalog) {
        return catalog.objects().size() <= 1;
    }
}
