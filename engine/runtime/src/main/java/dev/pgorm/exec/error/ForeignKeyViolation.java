package dev.pgorm.exec.error;

/** A row refers to one that is not there, or one goes that others refer to. */
public final class ForeignKeyViolation extends ConstraintViolation {

    private static final long serialVersionUID = 1L;

    ForeignKeyViolation(ServerReport report, Violated violated) {
        super(
                violated.where() + " refers to a row that is not there, or that may not go" + violated.name(),
                report,
                violated);
    }
}
