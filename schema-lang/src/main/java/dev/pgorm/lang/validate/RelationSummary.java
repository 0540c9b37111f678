package dev.pgorm.lang.validate;

import dev.pgorm.ir.Constraint;
import dev.pgorm.lang.ast.Attribute;
import dev.pgorm.lang.ast.Span;
import dev.pgorm.lang.model.Field;
import java.util.List;
import java.util.Optional;

/**
 * A relation field as far as its own block says; the other side is looked at later.
 *
 * @param name the field's name
 * @param target the other model
 * @param relationName the name that {@code @relation} gives
 * @param fields {@code fields:}; empty Optional where not given
 * @param references {@code references:}, not yet looked up in the other model
 * @param onDelete as written, with its place
 * @param onUpdate as written, with its place
 * @param setColumns the fields of {@code SetNull([…])}
 * @param map the foreign key's name
 * @param mapSpan where that name stands, or the field
 * @param attribute the {@code @relation} attribute
 */
record RelationSummary(
        String name,
        String target,
        Field.Arity arity,
        Optional<String> relationName,
        Optional<List<String>> fields,
        Optional<List<FieldUse>> references,
        Optional<Action> onDelete,
        Optional<Action> onUpdate,
        List<String> setColumns,
        Optional<String> map,
        Span mapSpan,
        Constraint.Deferrability deferrability,
        Constraint.Match match,
        Constraint.Validity validity,
        Optional<String> comment,
        boolean ignored,
        Optional<Attribute> attribute,
        Optional<String> documentation,
        Span typeSpan,
        Span span) {

    /** A field's name where it is used. */
    record FieldUse(String name, Span span) {}

    /** A referential action where it is written. */
    record Action(Constraint.ReferentialAction action, Span span) {}

    boolean list() {
        return arity == Field.Arity.LIST;
    }

    boolean required() {
        return arity == Field.Arity.REQUIRED;
    }

    boolean optional() {
        return arity == Field.Arity.OPTIONAL;
    }

    /** Whether {@code fields:} names at least one field. */
    boolean hasFields() {
        return fields.filter(each -> !each.isEmpty()).isPresent();
    }

    /** Whether {@code references:} names at least one field. */
    boolean hasReferences() {
        return references.filter(each -> !each.isEmpty()).isPresent();
    }

    boolean hasActions() {
        return onDelete.isPresent() || onUpdate.isPresent();
    }

    List<String> referenceNames() {
        return references.stream().flatMap(List::stream).map(FieldUse::name).toList();
    }

    /** The place of the {@code @relation} attribute, or of the field. */
    Span attributeSpan() {
        return attribute.map(Attribute::span).orElse(span);
    }
}
