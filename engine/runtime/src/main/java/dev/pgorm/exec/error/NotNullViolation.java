package dev.pgorm.exec.error;

/** A column without a value that has to have one. */
public final class NotNullViolation extends ConstraintViolation {

    private static final long serialVersionUID = 1L;

    NotNullViolation(ServerReport report, Violated violated) {
        super(violated.where() + " has to have a value" + violated.name(), report, violated);
    }
}
