package dev.pgorm.expression.check;

import dev.pgorm.exec.Setting;
import dev.pgorm.expression.client.ClientContext;
import dev.pgorm.expression.client.JavaNames;
import dev.pgorm.query.ArrayElements;
import dev.pgorm.query.BitDistance;
import dev.pgorm.query.CalledRows;
import dev.pgorm.query.Column;
import dev.pgorm.query.Condition;
import dev.pgorm.query.DeleteFrom;
import dev.pgorm.query.Distance;
import dev.pgorm.query.Expression;
import dev.pgorm.query.FrameEdge;
import dev.pgorm.query.GivenRow;
import dev.pgorm.query.GroupingSet;
import dev.pgorm.query.GroupingSets;
import dev.pgorm.query.Include;
import dev.pgorm.query.MergeInto;
import dev.pgorm.query.MergeMatched;
import dev.pgorm.query.MergeNotMatched;
import dev.pgorm.query.MergeOn;
import dev.pgorm.query.MergeUsing;
import dev.pgorm.query.NamedExpression;
import dev.pgorm.query.NestedUpdateOf;
import dev.pgorm.query.OnConflict;
import dev.pgorm.query.OrderedExpression;
import dev.pgorm.query.RelatedWrite;
import dev.pgorm.query.RowValue;
import dev.pgorm.query.Statement;
import dev.pgorm.query.Table;
import dev.pgorm.query.UpdateOf;
import dev.pgorm.query.Window;
import dev.pgorm.query.WindowFunction;
import dev.pgorm.query.With;
import dev.pgorm.query.WithRows;
import dev.pgorm.query.model.Json;
import dev.pgorm.query.model.LoadBy;
import dev.pgorm.query.model.ValueType;
import dev.pgorm.query.model.VectorKind;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Values in words, for messages. */
final class Describe {

    private Describe() {}

    static String value(Optional<Object> value) {
        return value.map(Describe::value).orElse("null");
    }

    static String value(Object value) {
        return switch (value) {
            case String ignored -> "a text";
            case Integer ignored -> "a whole number";
            case Long ignored -> "a whole number";
            case Number ignored -> "a number with a fraction";
            case Boolean ignored -> "true or false";
            case EnumLabel label -> "a value of " + label.enumName();
            case EnumType type -> "the enum " + type.name();
            case List<?> ignored -> "a list";
            case Json ignored -> "JSON";
            case Distance distance -> Distances.description(distance.getDeclaringClass());
            case BitDistance distance -> Distances.description(distance.getDeclaringClass());
            case LoadBy way -> way.name();
            case UUID ignored -> "a UUID";
            case ClientContext context -> "the context " + context.variable();
            case Setting ignored -> "a value of a context";
            case Temporal temporal -> "a " + temporal.getClass().getSimpleName();
            case Object database when Interpreter.isDatabase(database) -> "the database";
            case Table table -> "the table " + JavaNames.variable(table.modelName());
            case Column<?> column -> "the field " + column.fieldName() + ", " + type(column.valueType());
            case Condition ignored -> "a condition";
            case Expression<?> expression -> type(expression.type());
            case CalledRows ignored -> "a source of rows";
            case GroupingSet ignored -> "a grouping set";
            case GroupingSets ignored -> "grouping sets";
            case RowValue<?> row -> RowFit.row(row.types());
            case GivenRow<?> row ->
                "a row (" + row.values().stream().map(Describe::value).collect(Collectors.joining(", ")) + ")";
            case NamedExpression<?> ignored -> "an expression with a name";
            case OrderedExpression ignored -> "an order";
            case Include ignored -> "a relation";
            case UpdateOf<?> ignored -> "an update without where";
            case NestedUpdateOf<?> ignored -> "an update without where";
            case RelatedWrite ignored -> "a write of related rows";
            case WithRows ignored -> "the rows of a query with a name";
            case With ignored -> "with(…) without from(…)";
            case DeleteFrom<?> ignored -> "a delete without where";
            case OnConflict<?> ignored -> "an insert that does not say what happens on a conflict";
            case MergeInto<?> ignored -> "a merge without using(…)";
            case MergeUsing<?> ignored -> "a merge without on(…)";
            case MergeOn<?> ignored -> "a merge without whenMatched() and whenNotMatched()";
            case MergeMatched<?> ignored -> "a merge that does not say what happens to rows";
            case MergeNotMatched<?> ignored -> "a merge that does not say what happens to rows";
            case Statement ignored -> "a query";
            case Window ignored -> "a window";
            case FrameEdge ignored -> "an edge of a window's frame";
            case ArrayElements<?> ignored -> "elements of an array";
            case WindowFunction<?> ignored -> "a window function without over(…)";
            default -> other(value);
        };
    }

    /** A value of a class that an extension brings, which its class tells. */
    private static String other(Object value) {
        boolean ours = value.getClass().getPackageName().startsWith("dev.pgorm.query")
                || value.getClass().getPackageName().startsWith("dev.pgorm.expression");
        return ours
                ? "a value that is no query"
                : "a value of class " + value.getClass().getSimpleName();
    }

    static String type(ValueType type) {
        return switch (type.family()) {
            case BOOLEAN -> "a condition";
            case INTEGER, DECIMAL, FLOAT -> "a number (" + type.sql() + ")";
            case TEXT -> "a text (" + type.sql() + ")";
            case DATE -> "a date";
            case TIME -> "a time";
            case TIMESTAMP -> "a timestamp";
            case INSTANT -> "a timestamp with time zone";
            case INTERVAL -> "an interval";
            case UUID -> "a UUID";
            case JSON -> "JSON";
            case BYTES -> "bytes";
            case ENUM -> "a value of the enum " + type.sql();
            case ARRAY -> "an array (" + type.sql() + ")";
            case RANGE -> "a range (" + type.sql() + ")";
            case TSVECTOR -> "lexemes (tsvector)";
            case TSQUERY -> "a text search query (tsquery)";
            case VECTOR -> (VectorKind.of(type) == VectorKind.BITS ? "bits (" : "a vector (") + type.sql() + ")";
            case EXTENSION -> "a " + type.extension().orElseThrow().name() + " (" + type.sql() + ")";
            case OTHER -> "a value of type " + type.sql();
        };
    }
}
