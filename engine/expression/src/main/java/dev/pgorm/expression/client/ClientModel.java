package dev.pgorm.expression.client;

import dev.pgorm.ir.sql.QualifiedName;
import dev.pgorm.lang.model.Model;
import java.util.List;

/**
 * A model or view, in Java.
 *
 * @param className the class of its rows
 * @param variable what stands for its table in expressions
 * @param model what the schema says of it
 * @param table its name in the database
 * @param fields those with a column, in order
 * @param relations in order
 */
public record ClientModel(
        String className,
        String variable,
        Model model,
        QualifiedName table,
        List<ClientField> fields,
        List<ClientRelation> relations) {

    public ClientModel {
        fields = List.copyOf(fields);
        relations = List.copyOf(relations);
    }
}
