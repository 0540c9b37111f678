package dev.pgorm.expression.client;

import dev.pgorm.lang.model.Composite;
import dev.pgorm.lang.model.ContextDeclaration;
import dev.pgorm.lang.model.EnumDeclaration;
import dev.pgorm.lang.model.Field;
import dev.pgorm.lang.model.Field.DefaultValue;
import dev.pgorm.lang.model.Model;
import dev.pgorm.lang.model.QueryDeclaration;
import dev.pgorm.lang.model.SchemaModel;
import dev.pgorm.lang.model.SqlObject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What expressions can name of a schema that somebody is typing: what it says twice counts once, and what leads nowhere is left out. Of a
 * schema without errors that is all of it.
 */
public final class SoundPart {

    private final Map<String, Model> models;
    private final Map<String, EnumDeclaration> enums;
    private final Set<String> composites;
    private final Set<String> declared;

    private SoundPart(SchemaModel schema) {
        this.models = firsts(schema.models(), Model::name);
        this.enums = firsts(schema.enums(), EnumDeclaration::name);
        this.composites = firsts(schema.composites(), Composite::name).keySet();
        this.declared = schema.objects().stream()
                .filter(each -> each instanceof SqlObject.Domain || each instanceof SqlObject.Range)
                .map(each -> each.head().key())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The part of a schema that makes sense. */
    public static SchemaModel of(SchemaModel schema) {
        return new SoundPart(schema).in(schema);
    }

    private SchemaModel in(SchemaModel schema) {
        return new SchemaModel(
                schema.datasource(),
                schema.generators(),
                once(schema.models(), Model::name).stream()
                        .map(each -> each.withFields(fields(each)))
                        .toList(),
                once(schema.enums(), EnumDeclaration::name),
                schema.sequences(),
                once(schema.composites(), Composite::name).stream()
                        .map(this::sound)
                        .toList(),
                schema.objects(),
                schema.sqlBlocks(),
                schema.programs(),
                once(schema.queries(), QueryDeclaration::name).stream()
                        .map(this::sound)
                        .toList(),
                once(schema.contexts(), ContextDeclaration::name).stream()
                        .map(this::sound)
                        .toList(),
                schema.owners(),
                schema.wholeLanguage(),
                schema.defaultSchema());
    }

    private List<Field> fields(Model model) {
        return once(model.fields(), Field::name).stream()
                .filter(each -> switch (each) {
                    case Field.Scalar scalar -> isKnown(scalar.type());
                    case Field.Relation relation -> leads(model, relation);
                })
                .toList();
    }

    private Composite sound(Composite type) {
        return new Composite(
                type.name(),
                type.databaseName(),
                type.schema(),
                once(type.fields(), Field::name).stream()
                        .filter(each -> isKnown(each.type()))
                        .toList(),
                type.renamedFrom(),
                type.movedFrom(),
                type.documentation(),
                type.span());
    }

    private QueryDeclaration sound(QueryDeclaration query) {
        return new QueryDeclaration(
                query.name(),
                once(query.parameters(), Field::name).stream()
                        .filter(this::hasValues)
                        .toList(),
                query.body(),
                query.bodySpan(),
                query.documentation(),
                query.span());
    }

    private ContextDeclaration sound(ContextDeclaration context) {
        return new ContextDeclaration(
                context.name(),
                context.prefix(),
                once(context.members(), ContextDeclaration.Member::name).stream()
                        .filter(each -> isKnown(each.field().type()))
                        .toList(),
                context.documentation(),
                context.span());
    }

    /** Whether there is a value for a parameter: an enum that is being written has none yet. */
    private boolean hasValues(Field.Scalar parameter) {
        return isKnown(parameter.type())
                && !parameter.defaultValue().map(SoundPart::isComputed).orElse(false)
                && !(parameter.type() instanceof Field.FieldType.Enumeration type
                        && Optional.ofNullable(enums.get(type.enumName()))
                                .map(EnumDeclaration::values)
                                .orElse(List.of())
                                .isEmpty());
    }

    private static boolean isComputed(DefaultValue value) {
        return switch (value) {
            case DefaultValue.TextLiteral _,
                    DefaultValue.NumberLiteral _,
                    DefaultValue.BooleanLiteral _,
                    DefaultValue.EnumLiteral _ -> false;
            case DefaultValue.ListLiteral list -> list.elements().stream().anyMatch(SoundPart::isComputed);
            case DefaultValue.Autoincrement _,
                    DefaultValue.Now _,
                    DefaultValue.Sql _,
                    DefaultValue.ClientSide _,
                    DefaultValue.Identity _,
                    DefaultValue.Generated _ -> true;
        };
    }

    private boolean isKnown(Field.FieldType type) {
        return switch (type) {
            case Field.FieldType.Enumeration enumeration -> enums.containsKey(enumeration.enumName());
            case Field.FieldType.CompositeType composite -> composites.contains(composite.compositeName());
            case Field.FieldType.Declared other -> declared.contains(other.key());
            case Field.FieldType.Prisma _, Field.FieldType.Native _, Field.FieldType.Unsupported _ -> true;
        };
    }

    private boolean leads(Model model, Field.Relation relation) {
        Model target = models.get(relation.target());
        return target != null
                && relation.foreignKey()
                        .map(key -> key.fields().size() == key.references().size()
                                && key.fields().stream().allMatch(each -> isColumn(model, each))
                                && key.references().stream().allMatch(each -> isColumn(target, each)))
                        .orElse(true);
    }

    private boolean isColumn(Model model, String field) {
        return model.field(field)
                .filter(each -> each instanceof Field.Scalar scalar && isKnown(scalar.type()))
                .isPresent();
    }

    private static <T> Map<String, T> firsts(List<T> all, Function<T, String> name) {
        return all.stream().collect(Collectors.toUnmodifiableMap(name, Function.identity(), (first, second) -> first));
    }

    private static <T> List<T> once(List<T> all, Function<? super T, String> name) {
        Set<String> seen = new HashSet<>();
        List<T> kept = new ArrayList<>(all.size());
        for (T each : all) {
            if (!name.apply(each).isEmpty() && seen.add(name.apply(each))) {
                kept.add(each);
            }
        }
        return kept;
    }
}
