package dev.pgorm.exec.error;

/** A write with related rows found no row to connect, or not the one row that it was to update. Nothing of it is kept. */
public final class RelatedRowMissing extends DatabaseError {

    private static final long serialVersionUID = 1L;

    RelatedRowMissing(ServerReport report) {
        super(report.text(), report);
    }
}
