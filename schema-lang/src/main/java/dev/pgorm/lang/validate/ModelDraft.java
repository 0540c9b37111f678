package dev.pgorm.lang.validate;

import dev.pgorm.lang.ast.Block;
import dev.pgorm.lang.ast.Member;
import dev.pgorm.lang.ast.Name;
import dev.pgorm.lang.ast.Span;
import dev.pgorm.lang.diagnostic.Diagnostics;
import dev.pgorm.lang.model.CheckDeclaration;
import dev.pgorm.lang.model.Field;
import dev.pgorm.lang.model.IndexDeclaration;
import dev.pgorm.lang.model.IndexElement;
import dev.pgorm.lang.model.KeyDeclaration;
import dev.pgorm.lang.model.UniqueDeclaration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A model while it is being read. */
final class ModelDraft {

    /** A declaration with its attribute's place and words, for later findings. */
    record Declared<T>(T declaration, String attribute, Span span, Span nameSpan) {}

    /** What carries an index. */
    enum IndexRole {
        INDEX,
        UNIQUE_INDEX,
        UNIQUE_CONSTRAINT
    }

    /** {@code @@unique} and {@code @@index} in the order of the text, for the client's and the database's names. */
    record NamedIndex(
            IndexRole role,
            List<String> fields,
            Optional<String> databaseName,
            Optional<String> clientName,
            boolean sorted,
            String attribute,
            Span span,
            Span nameSpan) {

        boolean unique() {
            return role != IndexRole.INDEX;
        }
    }

    private static final List<String> PARENTS = List.of("partitionOf", "inherits");

    final Block block;
    final boolean view;
    final Map<String, Member.Field> members = new LinkedHashMap<>();
    final Map<String, TypeResolver.Meaning> meanings = new HashMap<>();
    final Map<String, Field.Scalar> scalars = new LinkedHashMap<>();
    final List<RelationSummary> relations = new ArrayList<>();
    final List<UniqueDeclaration> uniques = new ArrayList<>();
    final List<IndexDeclaration> indexes = new ArrayList<>();
    final List<NamedIndex> names = new ArrayList<>();
    final List<CheckDeclaration> checks = new ArrayList<>();
    Optional<Declared<KeyDeclaration>> primaryKey = Optional.empty();
    boolean keyOnField;
    final boolean hasParents;

    ModelDraft(Block block, boolean view) {
        this.block = block;
        this.view = view;
        this.hasParents = block.members().stream()
                .anyMatch(each -> each instanceof Member.BlockAttribute attribute
                        && PARENTS.contains(attribute.attribute().path()));
    }

    /** model or view, for messages. */
    String word() {
        return view ? "view" : "model";
    }

    Span nameSpan() {
        return block.name().map(Name::span).orElse(block.keyword().span());
    }

    /** Whether it is a field with a column, or may be one of a parent model. */
    boolean mayBeField(String field) {
        return scalars.containsKey(field) || (hasParents && !members.containsKey(field));
    }

    /** That an attribute names fields which are not there. */
    Diagnostics.Builder unknownFields(List<String> unknown, String attribute, Span span) {
        return Diagnostics.builder(AttributeCode.UNKNOWN_FIELDS)
                .at(span)
                .with("fields", Wording.names(unknown))
                .with("attribute", attribute)
                .with("model", block.nameText())
                .with("suggestion", Wording.closest(unknown.getFirst(), scalars.keySet()));
    }

    boolean isRelation(String field) {
        return meanings.get(field) instanceof TypeResolver.Meaning.Target;
    }

    /** Whether the field was written but its type means nothing: nothing more is said about it. */
    boolean isBroken(String field) {
        return meanings.get(field) instanceof TypeResolver.Meaning.Unknown;
    }

    static List<String> fieldNames(List<IndexElement> elements) {
        List<String> names = new ArrayList<>(elements.size());
        for (IndexElement element : elements) {
            if (element.key() instanceof IndexElement.Key.FieldKey key) {
                names.add(key.field());
            }
        }
        return names;
    }
}
