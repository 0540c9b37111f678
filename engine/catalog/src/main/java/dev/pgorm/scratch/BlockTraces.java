package dev.pgorm.scratch;

import dev.pgorm.introspect.Introspector;
import dev.pgorm.ir.Catalog;
import dev.pgorm.ir.CatalogObject;
import dev.pgorm.ir.DefinitionKind;
import dev.pgorm.ir.SqlBlock;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds out which SQL blocks leave nothing in the structure that can be read: those go on standing for themselves, the others are
 * told by what they made.
 */
final class BlockTraces implements CatalogRunner.Runner {

    /** Rows that are added to the catalogs of what every version reads, in the transaction so far. */
    private static final String ROWS_OF_OBJECTS = """
            SELECT coalesce(sum(n_tup_ins), 0) FROM pg_catalog.pg_stat_xact_sys_tables
            WHERE schemaname = 'pg_catalog' AND relname IN ('pg_class', 'pg_attribute', 'pg_type', 'pg_proc', 'pg_trigger',
                'pg_rewrite', 'pg_policy', 'pg_constraint', 'pg_index', 'pg_description')""";

    private final Connection connection;
    private final List<String> traceless = new ArrayList<>();
    private @Nullable Catalog structure;

    BlockTraces(Connection connection) {
        this.connection = connection;
    }

    @Override
    public void run(Creation creation) throws SQLException {
        if (!isBlock(creation)) {
            CatalogRunner.execute(connection, creation.sql());
            structure = null;
        } else if (connection.getAutoCommit() || !addsObjects(creation)) {
            compare(creation);
        }
    }

    /** Most blocks add rows that tell of them, which is quicker to see than to read the structure; others are undone again. */
    private boolean addsObjects(Creation creation) throws SQLException {
        Savepoint start = connection.setSavepoint();
        long before = rows();
        CatalogRunner.execute(connection, creation.sql());
        boolean adds = rows() > before;
        if (adds) {
            structure = null;
        } else {
            connection.rollback(start);
        }
        connection.releaseSavepoint(start);
        return adds;
    }

    private long rows() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(ROWS_OF_OBJECTS)) {
            result.next();
            return result.getLong(1);
        }
    }

    private void compare(Creation creation) throws SQLException {
        Catalog before = structure == null ? read() : structure;
        CatalogRunner.execute(connection, creation.sql());
        Catalog now = read();
        if (now.equals(before)) {
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
