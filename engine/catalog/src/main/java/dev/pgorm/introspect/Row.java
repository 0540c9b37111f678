package dev.pgorm.introspect;

import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.ir.sql.QualifiedName;
import dev.pgorm.ir.sql.SqlExpr;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One row of a reader's answer, with NULL as absence. */
final class Row {

    private final ResultSet result;
    private final SharedValues shared;

    Row(ResultSet result, SharedValues shared) {
        this.result = result;
        this.shared = shared;
    }

    String text(String column) throws SQLException {
        String value = result.getString(column);
        if (value == null) {
            throw new SQLException("the catalogs gave no value for " + column);
        }
        return shared.text(value);
    }

    Optional<String> optionalText(String column) throws SQLException {
        return Optional.ofNullable(result.getString(column)).map(shared::text);
    }

    Identifier identifier(String column) throws SQLException {
        return shared.identifier(text(column));
    }

    Optional<Identifier> optionalIdentifier(String column) throws SQLException {
        return optionalText(column).map(shared::identifier);
    }

    QualifiedName name(String schemaColumn, String nameColumn) throws SQLException {
        return new QualifiedName(identifier(schemaColumn), identifier(nameColumn));
    }

    /** A name of which both parts are there or neither. */
    Optional<QualifiedName> optionalName(String schemaColumn, String nameColumn) throws SQLException {
        return result.getString(nameColumn) == null ? Optional.empty() : Optional.of(name(schemaColumn, nameColumn));
    }

    SqlExpr expression(String column) throws SQLException {
        return shared.expression(text(column));
    }

    Optional<SqlExpr> optionalExpression(String column) throws SQLException {
        return optionalText(column).map(shared::expression);
    }

    boolean flag(String column) throws SQLException {
        return result.getBoolean(column);
    }

    long number(String column) throws SQLException {
        return result.getLong(column);
    }

    Optional<Integer> optionalInteger(String column) throws SQLException {
        int value = result.getInt(column);
        return result.wasNull() ? Optional.empty() : Optional.of(value);
    }

    /** The elements of a text array; none for NULL. */
    List<String> list(String column) throws SQLException {
        Array array = result.getArray(column);
        return array == null ? List.of() : Arrays.asList((String[]) array.getArray());
    }

    /** The rows of an array of two dimensions, with null for NULL; none for NULL. */
    List<List<@Nullable String>> table(String column) throws SQLException {
        Array array = result.getArray(column);
        List<List<@Nullable String>> rows = new ArrayList<>();
        if (array != null && array.getArray() instanceof String[][] found) {
            for (String[] row : found) {
                rows.add(Arrays.asList(row));
            }
        }
        return rows;
    }

    List<Identifier> identifiers(String column) throws SQLException {
        return list(column).stream().map(shared::identifier).toList();
    }
}
