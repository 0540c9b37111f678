package dev.pgorm.lang.lower;

import dev.pgorm.ir.Constraint;
import dev.pgorm.ir.Index;
import dev.pgorm.ir.Index.OperatorClass;
import dev.pgorm.ir.IndexDetails;
import dev.pgorm.ir.KeyIndex;
import dev.pgorm.ir.ObjectAddress;
import dev.pgorm.ir.ObjectKind;
import dev.pgorm.ir.Origin;
import dev.pgorm.ir.StorageParameters;
import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.ir.sql.QualifiedName;
import dev.pgorm.ir.sql.SqlExpr;
import dev.pgorm.lang.ast.Span;
import dev.pgorm.lang.model.Field;
import dev.pgorm.lang.model.IndexDeclaration;
import dev.pgorm.lang.model.IndexElement;
import dev.pgorm.lang.model.KeyDeclaration;
import dev.pgorm.lang.model.Model;
import dev.pgorm.lang.model.UniqueDeclaration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntFunction;

/** {@code @id}, {@code @unique} and {@code @@index} of one model to constraints and indexes. */
final class KeyLowering {

    private final Model model;
    private final QualifiedName table;
    private final Draft draft;
    private final CollationNames collations;
    private final boolean comments;
    private final EarlierNames earlier;

    KeyLowering(Model model, Draft draft, CollationNames collations, boolean comments) {
        this.comments = comments;
        this.model = model;
        this.table = Names.of(model);
        this.draft = draft;
        this.collations = collations;
        this.earlier = EarlierNames.of(table, model.renamedFrom(), model.movedFrom());
    }

    Constraint.PrimaryKey primaryKey(KeyDeclaration key) {
        Identifier name = name(key.constraintName(), pass -> PrismaNames.primaryKey(table.name(), pass));
        origin(ObjectKind.CONSTRAINT, name, key.span());
        return new Constraint.PrimaryKey(
                name,
                keyColumns(key.elements()),
                fieldColumns(key.include()),
                key.withoutOverlaps(),
                key.deferrability(),
                keyIndex(key.with(), key.tablespace()),
                comment(key.comment()));
    }

    /** Whether a unique declaration stands for a constraint rather than an index. */
    static boolean isConstraint(UniqueDeclaration unique) {
        return unique.constraint()
                && unique.where().isEmpty()
                && unique.elements().stream().allMatch(each -> each.key() instanceof IndexElement.Key.FieldKey);
    }

    Constraint.Unique uniqueConstraint(UniqueDeclaration unique) {
        Identifier name = uniqueName(unique, elements(unique.elements()));
        origin(ObjectKind.CONSTRAINT, name, unique.span());
        unique.renamedFrom()
                .ifPresent(old -> draft.renames(List.of(earlier.ofPart(ObjectKind.CONSTRAINT, old, name.value()))));
        return new Constraint.Unique(
                name,
                keyColumns(unique.elements()),
                fieldColumns(unique.include()),
                unique.nullsNotDistinct(),
                unique.withoutOverlaps(),
                unique.deferrability(),
                keyIndex(unique.with(), unique.tablespace()),
                comment(unique.comment()));
    }

    Index uniqueIndex(UniqueDeclaration unique) {
        List<Index.Element> elements = elements(unique.elements());
        Identifier name = uniqueName(unique, elements);
        declared(name, unique.span(), unique.renamedFrom());
        return new Index(
                name,
                true,
                Identifier.of(unique.method()),
                elements,
                fieldColumns(unique.include()),
                unique.nullsNotDistinct(),
                predicate(unique.where()),
                StorageParameters.of(unique.with()),
                unique.tablespace().map(Identifier::of),
                details(unique.elements()),
                comment(unique.comment()));
    }

    Index index(IndexDeclaration index) {
        List<Index.Element> elements = elements(index.elements());
        List<String> parts = IndexNames.parts(elements);
        Identifier name = name(index.databaseName(), pass -> PrismaNames.index(table.name(), parts, pass));
        declared(name, index.span(), index.renamedFrom());
        return new Index(
                name,
                false,
                Identifier.of(index.method()),
                elements,
                fieldColumns(index.include()),
                false,
                predicate(index.where()),
                StorageParameters.of(index.with()),
                index.tablespace().map(Identifier::of),
                details(index.elements()),
                comment(index.comment()));
    }

    private Identifier uniqueName(UniqueDeclaration unique, List<Index.Element> elements) {
        List<String> parts = IndexNames.parts(elements);
        return name(unique.databaseName(), pass -> PrismaNames.unique(table.name(), parts, pass));
    }

    private Identifier name(Optional<String> stated, IntFunction<Identifier> series) {
        return stated.isPresent() ? Identifier.of(stated.get()) : draft.takeRelationName(table.schema(), series);
    }

    private void declared(Identifier index, Span span, Optional<String> renamedFrom) {
        draft.origin(ObjectAddress.of(ObjectKind.INDEX, table.sibling(index)), span);
        renamedFrom.ifPresent(old -> draft.renames(earlier.ofSibling(ObjectKind.INDEX, old, index)));
    }

    private void origin(ObjectKind kind, Identifier name, Span span) {
        draft.origin(ObjectAddress.part(kind, table, name.value()), span);
    }

    private static Optional<SqlExpr> predicate(Optional<String> where) {
        return where.filter(text -> !text.isBlank()).map(SqlExpr::written);
    }

    private Optional<String> comment(Optional<String> text) {
        return comments ? text : Optional.empty();
    }

    private static KeyIndex keyIndex(Map<String, String> with, Optional<String> tablespace) {
        return new KeyIndex(
                        StorageParameters.of(with), tablespace.map(Identifier::of), Optional.empty(), Origin.OWN, true)
                .orUsual();
    }

    private static IndexDetails details(List<IndexElement> elements) {
        SortedMap<Integer, Integer> targets = new TreeMap<>();
        for (int i = 0; i < elements.size(); i++) {
            int number = i + 1;
            elements.get(i).statistics().ifPresent(each -> targets.put(number, each));
        }
        return IndexDetails.none().withStatisticsTargets(targets);
    }

    /** The columns of fields of these names. */
    List<Identifier> columns(List<String> fields) {
        return fieldColumns(fields);
    }

    /** The keys of an index. */
    List<Index.Element> elements(List<IndexElement> elements) {
        List<Index.Element> lowered = new ArrayList<>(elements.size());
        for (IndexElement each : elements) {
            lowered.add(element(each));
        }
        return lowered;
    }

    private Index.Element element(IndexElement element) {
        return new Index.Element(
                key(element.key()),
                element.collation().map(collations::of),
                element.operatorClass().flatMap(text -> operatorClass(text, element.span())),
                element.descending(),
                element.nulls().map(nulls -> nulls == IndexElement.Nulls.FIRST).orElse(element.descending()));
    }

    private Index.Key key(IndexElement.Key key) {
        return switch (key) {
            case IndexElement.Key.FieldKey field -> new Index.ColumnKey(column(field.field()));
            case IndexElement.Key.ExpressionKey expression ->
                new Index.ExpressionKey(SqlExpr.written(expression.sql()));
        };
    }

    private Optional<OperatorClass> operatorClass(String text, Span span) {
        Optional<OperatorClass> parsed = WrittenNames.operatorClass(text);
        if (parsed.isEmpty()) {
            draft.report(LoweringDiagnostics.operatorClass(text, span));
        }
        return parsed;
    }

    /** The columns of a key. */
    List<Identifier> keyColumns(List<IndexElement> elements) {
        List<Identifier> columns = new ArrayList<>(elements.size());
        for (IndexElement each : elements) {
            if (each.key() instanceof IndexElement.Key.FieldKey field) {
                columns.add(column(field.field()));
            }
        }
        return columns;
    }

    private List<Identifier> fieldColumns(List<String> fields) {
        return columnsOf(model, fields);
    }

    private Identifier column(String field) {
        return columnOf(model, field);
    }

    /** The columns of fields of these names. */
    static List<Identifier> columnsOf(Model model, List<String> fieldNames) {
        List<Identifier> columns = new ArrayList<>(fieldNames.size());
        for (String each : fieldNames) {
            columns.add(columnOf(model, each));
        }
        return columns;
    }

    /** The column of a field of that name. */
    static Identifier columnOf(Model model, String fieldName) {
        Optional<Field> field = model.field(fieldName);
        return Identifier.of(
                field.isPresent() && field.get() instanceof Field.Scalar scalar ? scalar.columnName() : fieldName);
    }
}
