package dev.pgorm.exec.error;

/** A row with the same values is there already. */
public final class UniqueViolation extends ConstraintViolation {

    private static final long serialVersionUID = 1L;

    UniqueViolation(ServerReport report, Violated violated) {
        super(violated.where() + " has that value already, and it is unique" + violated.name(), report, violated);
    }
}
