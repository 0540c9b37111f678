package dev.pgorm.expression.client;

import dev.pgorm.ir.sql.QualifiedName;
import dev.pgorm.lang.model.Composite;
import java.util.List;

/**
 * A composite type, in Java.
 *
 * @param className its class
 * @param composite what the schema says of it
 * @param fields in order
 */
public record ClientComposite(String className, Composite composite, List<ClientField> fields) {

    public ClientComposite {
        fields = List.copyOf(fields);
    }

    /** Its name in the database. */
    public QualifiedName type() {
        return QualifiedName.of(composite.schema().orElse("public"), composite.databaseName());
    }
}
