package dev.pgorm.exec.error;

import dev.pgorm.ir.sql.QualifiedName;
import java.util.List;
import java.util.Optional;

/** A row is not what the schema allows. */
public abstract sealed class ConstraintViolation extends DatabaseError
        permits UniqueViolation, ForeignKeyViolation, NotNullViolation, CheckViolation, ExclusionViolation {

    private static final long serialVersionUID = 1L;

    private final transient Violated violated;

    ConstraintViolation(String message, ServerReport report, Violated violated) {
        super(message, report);
        this.violated = violated;
    }

    /** The constraint's name. */
    public final Optional<String> constraint() {
        return violated.constraint();
    }

    /** The table that it belongs to. */
    public final Optional<QualifiedName> table() {
        return violated.table();
    }

    /** Its columns; none where the server does not tell them. */
    public final List<String> columns() {
        return violated.columns();
    }

    /** The table's model, where the statement was built of models. */
    public final Optional<String> model() {
        return violated.model();
    }

    /** The columns' fields, as far as the model is known. */
    public final List<String> fields() {
        return violated.fields();
    }
}
