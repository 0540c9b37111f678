package dev.pgorm.ddl;

import dev.pgorm.ir.SqlBlock;
import dev.pgorm.ir.sql.SqlExpr;
import dev.pgorm.ir.sql.SqlWriter;
import java.util.List;
import java.util.Optional;

/** The statements of SQL blocks: their own. */
final class SqlBlockSql implements DefinitionSql.Kind<SqlBlock> {

    @Override
    public Class<SqlBlock> type() {
        return SqlBlock.class;
    }

    @Override
    public void phrase(SqlBlock block, SqlWriter writer) {
        throw new IllegalArgumentException("nothing comments on the SQL block " + block.name());
    }

    @Override
    public String create(SqlBlock block) {
        return statements(block.create());
    }

    @Override
    public String drop(SqlBlock block) {
        return statements(block.drop());
    }

    private static String statements(SqlExpr text) {
        return new SqlWriter().expression(text).toString();
    }

    /** How it is undone later is no concern of the database's. */
    @Override
    public Optional<List<DefinitionSql.Alteration>> alter(SqlBlock before, SqlBlock after) {
        return before.create().equals(after.create()) ? Optional.of(List.of()) : Optional.empty();
    }
}
