package dev.pgorm.lang.lower;

import dev.pgorm.ir.Catalog;
import dev.pgorm.ir.ColumnReference;
import dev.pgorm.ir.EnumType;
import dev.pgorm.ir.Extension;
import dev.pgorm.ir.ObjectAddress;
import dev.pgorm.ir.ObjectKind;
import dev.pgorm.ir.Schema;
import dev.pgorm.ir.Sequence;
import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.ir.sql.QualifiedName;
import dev.pgorm.lang.ast.Span;
import dev.pgorm.lang.lower.JoinTableLowering.JoinTable;
import dev.pgorm.lang.model.Datasource;
import dev.pgorm.lang.model.EnumDeclaration;
import dev.pgorm.lang.model.Model;
import dev.pgorm.lang.model.SchemaModel;
import dev.pgorm.lang.model.SequenceDeclaration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Lowers a schema model to the catalog that it describes: for what Prisma's language says, the objects that Prisma itself would
 * create, names included.
 */
public final class Lowering {

    private final SchemaModel schema;
    private final Names names;
    private final Draft draft;
    private final Set<String> schemas;
    private final boolean comments;
    private final LoweringMemory memory;

    private Lowering(SchemaModel schema, LoweringMemory memory) {
        this.schema = schema;
        this.names = new Names(schema);
        this.memory = memory;
        this.draft = new Draft(memory.catalog().objects().size());
        memory.begin(schema, names);
        this.schemas = names.schemas();
        this.comments = schema.datasource().filter(Datasource::comments).isPresent();
    }

    /** What a schema model without errors means to a database. */
    public static Lowered lower(SchemaModel schema) {
        return lower(schema, new LoweringMemory());
    }

    /** The same with what is known of the schema before, whose models may have stayed; the memory then knows this one. */
    public static Lowered lower(SchemaModel schema, LoweringMemory memory) {
        return new Lowering(schema, memory).lower();
    }

    private Lowered lower() {
        boolean enforced = schema.datasource()
                .filter(each -> each.relationMode() == Datasource.RelationMode.PRISMA)
                .isEmpty();
        ColumnLowering columns = new ColumnLowering(names, draft, schema.sequences(), comments);
        Families families = new Families(names);
        DetailsLowering details = new DetailsLowering(names, draft, comments);
        ForeignKeyLowering foreignKeys = new ForeignKeyLowering(names, families, draft, enforced, comments);
        JoinTableLowering joinTables = new JoinTableLowering(names, columns, draft, enforced);
        TableLowering tables =
                new TableLowering(columns, foreignKeys, draft, names.collations(), families, details, comments);
        List<Model> models = new ArrayList<>(schema.models());
        models.removeIf(each -> each.kind() != Model.Kind.MODEL || each.external());
        List<JoinTable> joins = joinTables.find(models);

        List<Model> views = schema.models().stream()
                .filter(each -> each.definition().isPresent())
                .toList();

        new StatedNames(draft).take(models, views, joins, schema.sequences());
        addSchemasAndExtensions();
        schema.enums().forEach(this::addEnum);
        schema.sequences().forEach(this::addSequence);
        SqlObjectLowering objects = new SqlObjectLowering(names, draft, comments);
        schema.objects().forEach(objects::lower);
        CompositeLowering composites = new CompositeLowering(names, draft, comments);
        schema.composites().forEach(composites::lower);
        families.parentsFirst(models).forEach(each -> lower(each, tables, families));
        joins.forEach(joinTables::lower);
        ViewLowering viewLowering = new ViewLowering(names, draft, names.collations(), details, comments);
        views.forEach(viewLowering::lower);
        SqlBlockLowering sqlBlocks = new SqlBlockLowering(names, schema, draft);
        schema.sqlBlocks().forEach(sqlBlocks::lower);
        new ProgramLowering(names, schema, families, draft, comments).lower(schema);
        new OwnerLowering(schema, draft).lower();
        Catalog catalog = draft.catalog(memory.catalog());
        memory.remember(catalog);
        return new Lowered(catalog, Scopes.of(schema, schemas), draft.renames(), draft.origins(), draft.diagnostics());
    }

    /** What stands for itself is done as the last time, where nothing says otherwise. */
    private void lower(Model model, TableLowering tables, Families families) {
        LoweredModel known = memory.find(model);
        if (known != null && known.holds(names, draft)) {
            draft.repeat(known);
            known.table().ifPresent(table -> families.remember(model, table.columns()));
            memory.remember(model, known);
            return;
        }
        LoweredModel lowered = new LoweredModel();
        draft.record(lowered);
        names.record(lowered);
        tables.lower(model);
        draft.record(null);
        names.record(null);
        if (lowered.isRepeatable() && TableLowering.standsForItself(model)) {
            memory.remember(model, lowered);
        }
    }

    private void addSchemasAndExtensions() {
        Span start = schema.datasource().map(Datasource::span).orElse(new Span(0, 0, 0));
        schemas.forEach(each -> draft.add(
                new Schema(Identifier.of(each), comment(declared(each).flatMap(Datasource.SchemaDeclaration::comment))),
                start));
        schema.datasource().flatMap(Datasource::extensions).orElse(List.of()).forEach(each -> {
            Identifier name = Identifier.of(each.name());
            Optional<Identifier> target = each.schema().map(Identifier::of);
            draft.add(new Extension(name, target, each.version(), comment(each.comment())), each.span());
        });
    }

    private Optional<Datasource.SchemaDeclaration> declared(String name) {
        return schema.datasource().stream()
                .flatMap(each -> each.declaredSchemas().stream())
                .filter(each -> each.name().equals(name))
                .findFirst();
    }

    private void addEnum(EnumDeclaration declaration) {
        QualifiedName name = Names.of(declaration);
        List<String> labels =
                declaration.values().stream().map(EnumDeclaration.Value::label).toList();
        draft.add(new EnumType(name, labels, comment(declaration.documentation())), declaration.span());
        EarlierNames earlier = EarlierNames.of(name, declaration.renamedFrom(), declaration.movedFrom());
        draft.renames(earlier.ofObject(ObjectKind.ENUM));
        for (EnumDeclaration.Value value : declaration.values()) {
            draft.origin(ObjectAddress.part(ObjectKind.ENUM_VALUE, name, value.label()), value.span());
            value.renamedFrom()
                    .ifPresent(
                            old -> draft.renames(List.of(earlier.ofPart(ObjectKind.ENUM_VALUE, old, value.label()))));
        }
    }

    private void addSequence(SequenceDeclaration declaration) {
        Optional<ColumnReference> owner = declaration
                .ownedByModel()
                .flatMap(names::model)
                .flatMap(model -> declaration
                        .ownedByField()
                        .map(field -> new ColumnReference(Names.of(model), KeyLowering.columnOf(model, field))));
        QualifiedName name = Names.of(declaration);
        draft.renames(EarlierNames.of(name, declaration.renamedFrom(), declaration.movedFrom())
                .ofObject(ObjectKind.SEQUENCE));
        draft.add(
                new Sequence(
                        name,
                        declaration.options(),
                        owner,
                        declaration.unlogged(),
                        comment(declaration.documentation())),
                declaration.span());
    }

    private Optional<String> comment(Optional<String> documentation) {
        return comments ? documentation : Optional.empty();
    }
}
