package dev.pgorm.lang.raise;

import dev.pgorm.ir.CompositeType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Composite types to {@code type} blocks. */
final class CompositeRaiser {

    private final NameBook names;
    private final ElementSpelling elements;
    private final OwnerSpelling owners;
    private final TypeSpelling types;
    private final Optional<String> usualSchema;

    CompositeRaiser(NameBook names, ElementSpelling elements, OwnerSpelling owners, Optional<String> usualSchema) {
        this.names = names;
        this.elements = elements;
        this.owners = owners;
        this.types = new TypeSpelling(names);
        this.usualSchema = usualSchema;
    }

    String text(CompositeType type) {
        String block = names.block(type.name()).orElseThrow();
        ModelText text = new ModelText("type " + block, type.comment());
        type.attributes().forEach(each -> attribute(type, each, text));
        ModelRaiser.mapping(type.name(), block, usualSchema).forEach(text::blockAttribute);
        owners.attributes(type.address()).forEach(text::blockAttribute);
        return text.text();
    }

    private void attribute(CompositeType type, CompositeType.Attribute attribute, ModelText text) {
        String field = names.field(type.name(), attribute.name());
        List<String> attributes = new ArrayList<>();
        if (!field.equals(attribute.name().value())) {
            attributes.add("@map(" + SdlText.quoted(attribute.name().value()) + ")");
        }
        attribute.collation().ifPresent(each -> attributes.add("@collate(" + elements.collation(each) + ")"));
        String spelling = types.base(attribute.type()) + (attribute.type().array() ? "[]" : "?");
        text.column(attribute.name(), field, spelling, attributes, attribute.comment());
    }
}
