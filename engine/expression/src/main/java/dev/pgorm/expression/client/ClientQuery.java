package dev.pgorm.expression.client;

import dev.pgorm.lang.model.QueryDeclaration;
import java.util.List;

/**
 * A named query, in Java.
 *
 * @param name the method
 * @param declaration what the schema says of it
 * @param parameters in order
 */
public record ClientQuery(String name, QueryDeclaration declaration, List<ClientField> parameters) {

    public ClientQuery {
        parameters = List.copyOf(parameters);
    }
}
