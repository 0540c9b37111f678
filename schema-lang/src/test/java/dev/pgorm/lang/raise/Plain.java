package dev.pgorm.lang.raise;

import dev.pgorm.ir.Catalog;
import dev.pgorm.ir.CatalogObject;
import dev.pgorm.ir.Column;
import dev.pgorm.ir.ColumnValue;
import dev.pgorm.ir.Constraint;
import dev.pgorm.ir.Definition;
import dev.pgorm.ir.EnumType;
import dev.pgorm.ir.Extension;
import dev.pgorm.ir.Index;
import dev.pgorm.ir.MaterializedView;
import dev.pgorm.ir.Policy;
import dev.pgorm.ir.Schema;
import dev.pgorm.ir.Sequence;
import dev.pgorm.ir.Table;
import dev.pgorm.ir.View;
import dev.pgorm.ir.sql.SqlExpr;
import dev.pgorm.lang.lower.SqlNames;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The part of a catalog that schema text can say: without comments on schemas, constraints and indexes, and with expressions
 * that lack the parentheses around all of them.
 */
public final class Plain {

    private static final Pattern LITERAL = Pattern.compile("^(E?'(?:[^']|'')*')::.*$", Pattern.DOTALL);

    /** Marks a line end between the words of a statement, which no statement contains. */
    private static final String INDENTED = "\u0001";

    private Plain() {}

    /** The part of a catalog that the text can say. */
    public static Catalog of(Catalog catalog) {
        return Catalog.of(catalog.objects().values().stream().map(Plain::object).toList());
    }

    private static CatalogObject object(CatalogObject object) {
        return switch (object) {
            case Schema schema -> new Schema(schema.name(), Optional.empty());
            case Extension extension -> extension;
            case View view -> new View(view.name(), view.columns(), laidOut(view.query()), view.with(), view.comment());
            case MaterializedView view ->
                new MaterializedView(
                        view.name(),
                        view.columns(),
                        laidOut(view.query()),
                        view.storage(),
                        view.populated(),
                        view.indexes(),
                        view.comment());
            case Policy policy ->
                new Policy(
                        policy.relation(),
                        policy.name(),
                        policy.permissive(),
                        policy.command(),
                        policy.roles(),
                        policy.using().map(Plain::laidOut),
                        policy.check().map(Plain::laidOut),
                        policy.comment());
            case Definition definition -> definition;
            case EnumType type -> type;
            case Sequence sequence -> sequence;
            case Table table ->
                table.withParts(
                        table.columns().stream().map(Plain::column).toList(),
                        table.constraints().stream().map(Plain::constraint).toList(),
                        table.indexes().stream().map(Plain::index).toList());
        };
    }

    /** The text sets a statement's lines right of the attribute, and leaves those within a literal where they are. */
    private static SqlExpr laidOut(SqlExpr statement) {
        return SqlExpr.written(SqlNames.indented(statement.text(), INDENTED).replaceAll(INDENTED + " *", ""));
    }

    private static Column column(Column column) {
        return switch (column.value()) {
            case ColumnValue.None none -> column;
            case ColumnValue.Identity identity -> column;
            case ColumnValue.Default stated ->
                column.withValue(new ColumnValue.Default(withoutCast(stated.expression())));
            case ColumnValue.Generated generated ->
                column.withValue(new ColumnValue.Generated(plain(generated.expression()), generated.storage()));
        };
    }

    /** A literal is cast to the type of its column, which the server adds and the text leaves out. */
    private static SqlExpr withoutCast(SqlExpr expression) {
        return SqlExpr.written(LITERAL.matcher(expression.text()).replaceFirst("$1"));
    }

    private static SqlExpr plain(SqlExpr expression) {
        return SqlExpr.written(SqlNames.withoutOuterParentheses(expression.text()));
    }

    private static Constraint constraint(Constraint constraint) {
        return switch (constraint) {
            case Constraint.PrimaryKey key ->
                new Constraint.PrimaryKey(
                        key.name(), key.columns(), key.include(), key.deferrability(), key.with(), Optional.empty());
            case Constraint.Unique unique ->
                new Constraint.Unique(
                        unique.name(),
                        unique.columns(),
                        unique.include(),
                        unique.nullsNotDistinct(),
                        unique.deferrability(),
                        unique.with(),
                        Optional.empty());
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
                        Optional.empty());
            case Constraint.Exclusion exclusion -> exclusion.withComment(Optional.empty());
            case Constraint.Check check ->
                new Constraint.Check(
                        check.name(),
                        plain(check.expression()),
                        check.noInherit(),
                        check.validated(),
                        Optional.empty());
        };
    }

    private static Index index(Index index) {
        return new Index(
                index.name(),
                index.unique(),
                index.method(),
                index.elements(),
                index.include(),
                index.nullsNotDistinct(),
                index.where().map(Plain::plain),
                index.with(),
                index.tablespace(),
                Optional.empty());
    }
}
