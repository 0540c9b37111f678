package dev.pgorm.lang.lower;

import dev.pgorm.ir.CompositeType;
import dev.pgorm.ir.DefinitionKind;
import dev.pgorm.ir.ObjectAddress;
import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.ir.sql.QualifiedName;
import dev.pgorm.lang.model.Composite;
import dev.pgorm.lang.model.Field;
import java.util.List;
import java.util.Optional;

/** {@code type Address { … }} to composite types. */
final class CompositeLowering {

    private final ColumnTypes types;
    private final CollationNames collations;
    private final Draft draft;
    private final boolean comments;

    CompositeLowering(Names names, Draft draft, boolean comments) {
        this.types = new ColumnTypes(names);
        this.collations = names.collations();
        this.draft = draft;
        this.comments = comments;
    }

    void lower(Composite composite) {
        QualifiedName name = Names.of(composite);
        EarlierNames earlier = EarlierNames.of(name, composite.renamedFrom(), composite.movedFrom());
        draft.renames(earlier.ofObject(DefinitionKind.COMPOSITE_TYPE));
        List<CompositeType.Attribute> attributes =
                composite.fields().stream().map(each -> attribute(name, each)).toList();
        draft.add(
                new CompositeType(name, attributes, comments ? composite.documentation() : Optional.empty()),
                composite.span());
    }

    private CompositeType.Attribute attribute(QualifiedName type, Field.Scalar field) {
        draft.origin(ObjectAddress.part(DefinitionKind.COMPOSITE_TYPE, type, field.columnName()), field.span());
        return new CompositeType.Attribute(
                Identifier.of(field.columnName()),
                types.of(field),
                field.column().collation().map(collations::of),
                comments ? field.documentation() : Optional.empty());
    }
}
