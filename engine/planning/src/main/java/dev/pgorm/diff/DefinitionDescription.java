package dev.pgorm.diff;

import dev.pgorm.ir.Definition;
import dev.pgorm.ir.SqlBlock;
import dev.pgorm.ir.View;

/** The attributes of definitions; one that is a part of another object comes and goes with it. */
final class DefinitionDescription {

    private DefinitionDescription() {}

    static void describe(Definition definition, Description description) {
        Attributes attributes = definition
                .owner()
                .map(owner -> description.addPart(definition.address(), owner))
                .orElseGet(() -> description.add(definition.address()));
        describe(definition, attributes);
        attributes.putAny("comment", definition.comment());
    }

    /** The registration: one describing class per kind. */
    private static void describe(Definition definition, Attributes attributes) {
        switch (definition) {
            case View view -> ViewDescription.describe(view, attributes);
            case SqlBlock block -> attributes.put("create", block.create().text());
        }
    }
}
