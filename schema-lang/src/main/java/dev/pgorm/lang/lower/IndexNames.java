package dev.pgorm.lang.lower;

import dev.pgorm.ir.Index;
import java.util.List;

/** What stands between table and suffix in the name of an index: its columns, and for an expression its function. */
public final class IndexNames {

    private IndexNames() {}

    /** One part an element. */
    public static List<String> parts(List<Index.Element> elements) {
        return elements.stream()
                .map(each -> switch (each.key()) {
                    case Index.ColumnKey column -> column.column().value();
                    case Index.ExpressionKey expression ->
                        SqlNames.ofIndexExpression(expression.expression().text());
                })
                .toList();
    }
}
