package dev.pgorm.lang.validate.postgres;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The {@code @db.…} types of Prisma's PostgreSQL connector: for which scalar each is and what arguments it takes. */
public final class PrismaNativeTypes {

    /** Arguments of a native type. */
    public enum Arguments {
        NONE,
        /** One length, of any size. */
        LENGTH,
        /** One length, not zero. */
        POSITIVE_LENGTH,
        /** Fractional digits of seconds. */
        SECONDS,
        /** Precision and scale, or neither. */
        PRECISION_AND_SCALE;

        /** How many there may be. */
        public int most() {
            return switch (this) {
                case NONE -> 0;
                case LENGTH, POSITIVE_LENGTH, SECONDS -> 1;
                case PRECISION_AND_SCALE -> 2;
            };
        }
    }

    /**
     * One native type.
     *
     * @param name as after {@code @db.}
     * @param scalar the only scalar that it is for
     * @param arguments what it takes
     */
    public record NativeType(String name, String scalar, Arguments arguments) {

        /** What is wrong with the values of the arguments, if anything is. */
        public Optional<Fault> check(List<Integer> values) {
            return switch (arguments) {
                case NONE, LENGTH -> Optional.empty();
                case POSITIVE_LENGTH -> Fault.when(!values.isEmpty() && values.getFirst() == 0, Fault.ZERO_LENGTH);
                case SECONDS -> Fault.when(!values.isEmpty() && values.getFirst() > 6, Fault.SECONDS);
                case PRECISION_AND_SCALE -> checkNumeric(values);
            };
        }

        private static Optional<Fault> checkNumeric(List<Integer> values) {
            if (values.isEmpty()) {
                return Optional.empty();
            }
            if (values.get(1) > values.getFirst()) {
                return Optional.of(Fault.SCALE);
            }
            return Fault.when(values.getFirst() == 0 || values.getFirst() > 1000, Fault.PRECISION);
        }
    }

    /** What can be wrong with a value; the constant's name in lower case is its key in the message catalogue. */
    public enum Fault {
        ZERO_LENGTH,
        SECONDS,
        SCALE,
        PRECISION;

        private static Optional<Fault> when(boolean wrong, Fault fault) {
            return wrong ? Optional.of(fault) : Optional.empty();
        }
    }

    private static final Map<String, NativeType> TYPES = new LinkedHashMap<>();

    static {
        put("Int", Arguments.NONE, "SmallInt", "Integer", "Oid");
        put("BigInt", Arguments.NONE, "BigInt");
        put("Decimal", Arguments.PRECISION_AND_SCALE, "Decimal");
        put("Decimal", Arguments.NONE, "Money");
        put("Float", Arguments.NONE, "Real", "DoublePrecision");
        put("String", Arguments.NONE, "Inet", "Citext", "Text", "Uuid", "Xml");
        put("String", Arguments.LENGTH, "VarChar", "Char");
        put("String", Arguments.POSITIVE_LENGTH, "Bit", "VarBit");
        put("Bytes", Arguments.NONE, "ByteA");
        put("DateTime", Arguments.SECONDS, "Timestamp", "Timestamptz", "Time", "Timetz");
        put("DateTime", Arguments.NONE, "Date");
        put("Boolean", Arguments.NONE, "Boolean");
        put("Json", Arguments.NONE, "Json", "JsonB");
    }

    private PrismaNativeTypes() {}

    /** The native type of that name. */
    public static Optional<NativeType> find(String name) {
        return Optional.ofNullable(TYPES.get(name));
    }

    /** All names. */
    public static Collection<String> names() {
        return TYPES.keySet();
    }

    private static void put(String scalar, Arguments arguments, String... names) {
        for (String name : names) {
            TYPES.put(name, new NativeType(name, scalar, arguments));
        }
    }
}
