package dev.pgorm.lang.model;

import dev.pgorm.ir.Constraint;
import dev.pgorm.ir.SequenceOptions;
import dev.pgorm.lang.ast.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A field of a model, a view or a composite type. */
public sealed interface Field {

    /** Its name in the schema. */
    String name();

    /** Its documentation comment. */
    Optional<String> documentation();

    /** Where it stands. */
    Span span();

    /** How many values a field holds. */
    enum Arity {
        REQUIRED,
        OPTIONAL,
        LIST
    }

    /**
     * A field with a column.
     *
     * @param columnName the column's name
     * @param type what it holds
     * @param arity how many
     * @param dimensions how many {@code []} were written; 0 unless a list
     * @param notNull whether the column is NOT NULL: required fields, and lists with {@code @notNull}
     * @param defaultValue what {@code @default}, {@code @identity} or {@code @generated} says
     * @param updatedAt {@code @updatedAt}: the client fills it in
     * @param ignored {@code @ignore}
     * @param column the physical properties that Prisma does not know
     * @param renamedFrom the column's earlier name
     */
    record Scalar(
            String name,
            String columnName,
            FieldType type,
            Arity arity,
            int dimensions,
            boolean notNull,
            Optional<DefaultValue> defaultValue,
            boolean updatedAt,
            boolean ignored,
            ColumnOptions column,
            Optional<String> renamedFrom,
            Optional<String> documentation,
            Span span)
            implements Field {

        /** The same field with another default. */
        public Scalar withDefault(DefaultValue value) {
            return new Scalar(
                    name,
                    columnName,
                    type,
                    arity,
                    dimensions,
                    notNull,
                    Optional.of(value),
                    updatedAt,
                    ignored,
                    column,
                    renamedFrom,
                    documentation,
                    span);
        }
    }

    /**
     * {@code @collate}, {@code @storage}, {@code @compression}, {@code @statistics}, {@code @options}.
     *
     * @param notNull what {@code @notNull} says beside the fact
     * @param inherited {@code @inherited}: the column is the parent's, with a default of its own
     */
    record ColumnOptions(
            Optional<String> collation,
            Optional<String> storage,
            Optional<String> compression,
            Optional<Integer> statistics,
            Map<String, String> options,
            Optional<NotNull> notNull,
            boolean inherited) {

        private static final ColumnOptions NONE = new ColumnOptions(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                Optional.empty(),
                false);

        public static ColumnOptions none() {
            return NONE;
        }
    }

    /** {@code @notNull(map: "…", noInherit: true, notValid: true)}; without a name PostgreSQL's own. */
    record NotNull(Optional<String> databaseName, boolean noInherit, boolean notValid) {}

    /**
     * A relation field; it has no column of its own.
     *
     * @param target the model it leads to
     * @param arity one, at most one, or many
     * @param relationName the name that pairs both sides; empty where the pairing is plain
     * @param opposite the field on the other side; empty only after an error
     * @param foreignKey on the side that holds the key
     * @param ignored {@code @ignore}
     */
    record Relation(
            String name,
            String target,
            Arity arity,
            Optional<String> relationName,
            Optional<String> opposite,
            Optional<ForeignKey> foreignKey,
            boolean ignored,
            Optional<String> documentation,
            Span span)
            implements Field {}

    /**
     * What {@code @relation(fields:, references:, …)} says.
     *
     * @param fields field names on this side
     * @param references field names on the other side
     * @param onDelete as written; empty = by the rule of the optional or required side
     * @param onUpdate as written; empty = Cascade
     * @param setColumns field names of {@code onDelete: SetNull([…])}
     * @param constraintName {@code map:}
     */
    record ForeignKey(
            List<String> fields,
            List<String> references,
            Optional<Constraint.ReferentialAction> onDelete,
            Optional<Constraint.ReferentialAction> onUpdate,
            List<String> setColumns,
            Optional<String> constraintName,
            Constraint.Deferrability deferrability,
            Constraint.Match match,
            Constraint.Validity validity,
            Optional<String> comment,
            Span span) {
        public ForeignKey {
            fields = List.copyOf(fields);
            references = List.copyOf(references);
            setColumns = List.copyOf(setColumns);
        }
    }

    /** What a scalar field holds. */
    sealed interface FieldType {

        /**
         * A scalar of Prisma's language, with the native type that {@code @db.…} names.
         *
         * @param nativeType {@code @db.X(args)} without the prefix; empty = the default column type
         */
        record Prisma(PrismaScalar scalar, Optional<NativeType> nativeType) implements FieldType {}

        /** An enum of the schema, by its schema name. */
        record Enumeration(String enumName) implements FieldType {}

        /** A composite type of the schema, by its schema name. */
        record CompositeType(String compositeName) implements FieldType {}

        /** A domain or range type of the schema, by the key of its block. */
        record Declared(String key) implements FieldType {}

        /** {@code Unsupported("…")}: SQL text of a type. */
        record Unsupported(String sql) implements FieldType {}

        /**
         * A native type written as in SQL, or one of PG-ORM's own scalars: resolved to SQL text of the type without
         * {@code []}. Serial types also carry a default.
         *
         * @param sql the type in SQL, modifiers included
         */
        record Native(String sql) implements FieldType {}
    }

    /** {@code @db.VarChar(40)}: name and arguments. */
    record NativeType(String name, List<String> arguments, Span span) {
        public NativeType {
            arguments = List.copyOf(arguments);
        }
    }

    /** The scalars of Prisma's language. */
    enum PrismaScalar {
        STRING("String"),
        BOOLEAN("Boolean"),
        INT("Int"),
        BIG_INT("BigInt"),
        FLOAT("Float"),
        DECIMAL("Decimal"),
        DATE_TIME("DateTime"),
        JSON("Json"),
        BYTES("Bytes");

        private final String word;

        PrismaScalar(String word) {
            this.word = word;
        }

        /** The scalar as it is written. */
        public String word() {
            return word;
        }

        /** The scalar of that spelling. */
        public static Optional<PrismaScalar> of(String word) {
            for (PrismaScalar each : values()) {
                if (each.word.equals(word)) {
                    return Optional.of(each);
                }
            }
            return Optional.empty();
        }
    }

    /** What gives a column its value when nothing is inserted. */
    sealed interface DefaultValue {

        /** A text literal (String, DateTime, Json, Bytes… in their text form). */
        record TextLiteral(String value) implements DefaultValue {}

        /** A number, as written. */
        record NumberLiteral(String text) implements DefaultValue {}

        /** true or false. */
        record BooleanLiteral(boolean value) implements DefaultValue {}

        /** A value of an enum, by its schema name. */
        record EnumLiteral(String valueName) implements DefaultValue {}

        /** A list of literals. */
        record ListLiteral(List<DefaultValue> elements) implements DefaultValue {
            public ListLiteral {
                elements = List.copyOf(elements);
            }
        }

        /** {@code autoincrement()} and the Serial types: an owned sequence. */
        record Autoincrement(Optional<SequenceOptions> options) implements DefaultValue {}

        /** {@code now()}. */
        record Now() implements DefaultValue {}

        /** {@code dbgenerated("…")} or {@code sql("…")}; without text the column has a default that nobody states. */
        record Sql(Optional<String> expression) implements DefaultValue {}

        /** {@code uuid() cuid() nanoid() ulid()}: filled in by the client, no DDL. */
        record ClientSide(String function, List<String> arguments) implements DefaultValue {
            public ClientSide {
                arguments = List.copyOf(arguments);
            }
        }

        /**
         * {@code @identity}.
         *
         * @param sequenceName {@code sequence:}; empty = the name that PostgreSQL chooses
         */
        record Identity(boolean always, SequenceOptions options, Optional<String> sequenceName)
                implements DefaultValue {}

        /** {@code @generated("…")}. */
        record Generated(String expression, boolean virtual) implements DefaultValue {}
    }
}
