package dev.pgorm.scratch;

import dev.pgorm.introspect.Introspector;
import dev.pgorm.ir.Catalog;
import dev.pgorm.ir.CatalogObject;
import dev.pgorm.ir.DefinitionKind;
import dev.pgorm.ir.SqlBlock;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds out which SQL blocks leave nothing in the structure that can be read: those go on standing for themselves, the others are
 * told by what they made.
 */
final class BlockTraces implements CatalogRunner.Observer {

    private final Connection connection;
    private final List<String> traceless = new ArrayList<>();
    private @Nullable Catalog structure;

    BlockTraces(Connection connection) {
        this.connection = connection;
    }

    @Override
    public void before(Creation creation) throws SQLException {
        if (!isBlock(creation)) {
            structure = null;
        } else if (structure == null) {
            structure = read();
        }
    }

    @Override
    public void after(Creation creation) throws SQLException {
        if (!isBlock(creation)) {
            return;
        }
        Catalog now = read();
        if (now.equals(structure)) {
            traceless.add(creation.object().name());
        }
        structure = now;
    }

    private static boolean isBlock(Creation creation) {
        return creation.object().kind() == DefinitionKind.SQL_BLOCK;
    }

    private Catalog read() throws SQLException {
        return Introspector.read(connection, Optional.empty()).catalog();
    }

    /** What was read, together with the blocks that nothing there tells of. */
    Catalog completed(Catalog found, Catalog written) {
        return withBlocks(
                found,
                written.all(SqlBlock.class).stream()
                        .filter(each -> traceless.contains(each.name()))
                        .toList());
    }

    /** What was read from a database in which these blocks have run. */
    static Catalog withBlocks(Catalog found, List<SqlBlock> blocks) {
        if (blocks.isEmpty()) {
            return found;
        }
        List<CatalogObject> objects = new ArrayList<>(found.objects().values());
        objects.addAll(blocks);
        return found.withObjects(objects);
    }
}
