package dev.pgorm.introspect;

import dev.pgorm.ir.Operator;
import dev.pgorm.ir.sql.QualifiedName;
import java.util.Optional;

/** Names of operators that other rows of the catalogs refer to. */
final class OperatorNames {

    private OperatorNames() {}

    /** PostgreSQL's own operators are written without their schema. */
    static Operator operator(QualifiedName name) {
        boolean own = name.schema().value().equals("pg_catalog");
        return new Operator(
                own ? Optional.empty() : Optional.of(name.schema()), name.name().value());
    }
}
