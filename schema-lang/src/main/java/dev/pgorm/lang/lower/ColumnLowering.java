package dev.pgorm.lang.lower;

import dev.pgorm.ir.Column;
import dev.pgorm.ir.ColumnDetails;
import dev.pgorm.ir.ColumnReference;
import dev.pgorm.ir.ColumnValue;
import dev.pgorm.ir.NotNullConstraint;
import dev.pgorm.ir.ObjectAddress;
import dev.pgorm.ir.ObjectKind;
import dev.pgorm.ir.Origin;
import dev.pgorm.ir.Sequence;
import dev.pgorm.ir.SequenceOptions;
import dev.pgorm.ir.SequenceOptions.SequenceType;
import dev.pgorm.ir.StorageParameters;
import dev.pgorm.ir.TypeReference;
import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.ir.sql.QualifiedName;
import dev.pgorm.ir.sql.SqlExpr;
import dev.pgorm.ir.sql.SqlWriter;
import dev.pgorm.lang.model.Field;
import dev.pgorm.lang.model.Field.DefaultValue;
import dev.pgorm.lang.model.Field.FieldType;
import dev.pgorm.lang.model.Model;
import dev.pgorm.lang.model.SequenceDeclaration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Scalar fields to columns; {@code autoincrement()} also to the sequence that the column owns. */
final class ColumnLowering {

    private static final Pattern SERIAL = Pattern.compile("(small|big)?serial[248]?", Pattern.CASE_INSENSITIVE);

    private final Draft draft;
    private final Map<OwnedBy, SequenceDeclaration> sequences = new HashMap<>();
    private final CollationNames collations;
    private final boolean comments;
    private final ColumnTypes types;
    private final Defaults defaults;

    ColumnLowering(Names names, Draft draft, List<SequenceDeclaration> sequences, boolean comments) {
        this.draft = draft;
        for (SequenceDeclaration each : sequences) {
            if (each.ownedByModel().isPresent() && each.ownedByField().isPresent()) {
                this.sequences.putIfAbsent(
                        new OwnedBy(
                                each.ownedByModel().get(), each.ownedByField().get()),
                        each);
            }
        }
        this.collations = names.collations();
        this.comments = comments;
        this.types = new ColumnTypes(names);
        this.defaults = new Defaults(names);
    }

    /** The field that a sequence belongs to. */
    private record OwnedBy(String model, String field) {}

    List<Column> columns(Model model, QualifiedName table) {
        Set<String> keyFields = TableLowering.keyFields(model);
        List<Field.Scalar> fields = model.scalars();
        List<Column> lowered = new ArrayList<>(fields.size());
        for (Field.Scalar each : fields) {
            lowered.add(column(model, table, each, keyFields.contains(each.name())));
        }
        return lowered;
    }

    /** The type of a field's column, for the join tables that repeat it. */
    TypeReference type(Field.Scalar field) {
        return types.of(field);
    }

    private Column column(Model model, QualifiedName table, Field.Scalar field, boolean inKey) {
        draft.origin(ObjectAddress.part(ObjectKind.COLUMN, table, field.columnName()), field.span());
        TypeReference type = types.of(field);
        Optional<SequenceType> counter = counter(field, type);
        ColumnValue value = counter.isPresent() ? nextValue(model, table, field, counter.get()) : value(field, type);
        boolean notNull = field.notNull() || inKey || counter.isPresent() || value instanceof ColumnValue.Identity;
        return new Column(
                Identifier.of(field.columnName()),
                type,
                notNull,
                value,
                collation(field.column().collation()),
                details(table, field),
                comments ? field.documentation() : Optional.empty());
    }

    private static ColumnDetails details(QualifiedName table, Field.Scalar field) {
        Field.ColumnOptions options = field.column();
        return new ColumnDetails(
                        stated(options.storage()),
                        stated(options.compression()),
                        options.statistics(),
                        StorageParameters.of(options.options()),
                        StorageParameters.none(),
                        options.notNull().map(each -> notNull(table, field, each)),
                        Origin.OWN)
                .orNone();
    }

    private static NotNullConstraint notNull(QualifiedName table, Field.Scalar field, Field.NotNull stated) {
        Identifier name = stated.databaseName()
                .map(Identifier::of)
                .orElseGet(() -> ServerNames.notNull(table.name(), Identifier.of(field.columnName())));
        return new NotNullConstraint(name, stated.noInherit(), !stated.notValid());
    }

    private Optional<QualifiedName> collation(Optional<String> written) {
        return written.map(collations::of);
    }

    /** {@code default} says the same as nothing. */
    static Optional<String> stated(Optional<String> option) {
        return option.filter(each -> !each.equals("default"));
    }

    private ColumnValue value(Field.Scalar field, TypeReference type) {
        if (field.defaultValue().isEmpty()) {
            return ColumnValue.NONE;
        }
        DefaultValue value = field.defaultValue().get();
        if (value instanceof DefaultValue.Identity identity) {
            return new ColumnValue.Identity(identity.always(), identity.options(), identity.sequenceName());
        }
        if (value instanceof DefaultValue.Generated generated) {
            ColumnValue.Storage storage =
                    generated.virtual() ? ColumnValue.Storage.VIRTUAL : ColumnValue.Storage.STORED;
            return new ColumnValue.Generated(SqlExpr.written(generated.expression()), storage);
        }
        return defaults.expression(field, value, type)
                .<ColumnValue>map(ColumnValue.Default::new)
                .orElseGet(ColumnValue.None::new);
    }

    private static Optional<SequenceType> counter(Field.Scalar field, TypeReference type) {
        if (field.defaultValue().isPresent()) {
            boolean counts = field.defaultValue().get() instanceof DefaultValue.Autoincrement;
            return counts ? ColumnTypes.sequenceType(type) : Optional.empty();
        }
        boolean serial = field.type() instanceof FieldType.Native nativeType
                && SERIAL.matcher(nativeType.sql().strip()).matches();
        return serial ? ColumnTypes.sequenceType(type) : Optional.empty();
    }

    /** DEFAULT nextval, of the sequence that a block declares for the column, else of one as {@code serial} makes it. */
    private ColumnValue nextValue(Model model, QualifiedName table, Field.Scalar field, SequenceType type) {
        SequenceDeclaration declared = sequences.get(new OwnedBy(model.name(), field.name()));
        QualifiedName sequence = declared == null ? ownedSequence(table, field, type) : Names.of(declared);
        String name = new SqlWriter().literal(SqlWriter.quote(sequence)).toString();
        return new ColumnValue.Default(SqlExpr.written("nextval(" + name + "::regclass)"));
    }

    private QualifiedName ownedSequence(QualifiedName table, Field.Scalar field, SequenceType type) {
        Identifier column = Identifier.of(field.columnName());
        Identifier free =
                draft.takeRelationName(table.schema(), pass -> ServerNames.sequence(table.name(), column, pass));
        QualifiedName name = table.sibling(free);
        SequenceOptions options = field.defaultValue()
                .filter(DefaultValue.Autoincrement.class::isInstance)
                .map(DefaultValue.Autoincrement.class::cast)
                .flatMap(DefaultValue.Autoincrement::options)
                .orElseGet(() -> SequenceOptions.defaults(type));
        draft.add(
                new Sequence(name, options, Optional.of(new ColumnReference(table, column)), false, Optional.empty()),
                field.span());
        return name;
    }
}
