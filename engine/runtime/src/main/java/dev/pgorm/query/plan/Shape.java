package dev.pgorm.query.plan;

import dev.pgorm.query.model.Inclusion;
import dev.pgorm.query.model.Output;
import dev.pgorm.query.model.ValueType;
import dev.pgorm.query.model.WholeRow;
import java.util.List;

/**
 * Where the parts of a record stand in a row of a result.
 *
 * @param first the column of the first output, from 1
 */
public record Shape(List<Output> outputs, int first, List<One> ones, List<Many> manys) {

    public Shape {
        outputs = WholeRow.copy(outputs);
        ones = List.copyOf(ones);
        manys = List.copyOf(manys);
    }

    /** The same, so many columns further. */
    public Shape shifted(int by) {
        return new Shape(
                outputs,
                first + by,
                ones.stream()
                        .map(one -> new One(
                                one.name(), one.presence() + by, one.shape().shifted(by)))
                        .toList(),
                manys.stream()
                        .map(many -> new Many(
                                many.inclusion(),
                                many.keys().stream().map(key -> key + by).toList()))
                        .toList());
    }

    /**
     * A record in the same row.
     *
     * @param presence a column that has a value exactly where there is such a row
     */
    public record One(String name, int presence, Shape shape) {}

    /**
     * Records that are read by a statement of their own.
     *
     * @param keys the columns by which they belong to this one
     */
    public record Many(Inclusion inclusion, List<Integer> keys) {
        public Many {
            keys = List.copyOf(keys);
        }

        /** The type of a part of the key. */
        public ValueType keyType(int index) {
            return inclusion.link().keys().get(index).type();
        }

        /** Whether the key's own value tells it from others: there is one, and equal values are equal in Java and have one text. */
        public boolean byValue() {
            return keys.size() == 1 && isExact(keyType(0));
        }

        private static boolean isExact(ValueType type) {
            return switch (type.family()) {
                case INTEGER, UUID, BOOLEAN, DATE, ENUM -> true;
                case DECIMAL,
                        FLOAT,
                        TEXT,
                        TIME,
                        TIMESTAMP,
                        INSTANT,
                        INTERVAL,
                        JSON,
                        BYTES,
                        ARRAY,
                        RANGE,
                        TSVECTOR,
                        TSQUERY,
                        VECTOR,
                        EXTENSION,
                        OTHER -> false;
            };
        }
    }
}
