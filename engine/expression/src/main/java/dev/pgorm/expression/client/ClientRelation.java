package dev.pgorm.expression.client;

import dev.pgorm.lang.model.Field;
import dev.pgorm.query.model.Link;

/**
 * A relation field, in Java.
 *
 * @param field what the schema says of it
 * @param link which columns hold both sides together; its name is the field's in Java
 * @param target the model that it leads to, by its name in the schema
 */
public record ClientRelation(Field.Relation field, Link link, String target) {

    /** What it is called. */
    public String name() {
        return link.name();
    }
}
