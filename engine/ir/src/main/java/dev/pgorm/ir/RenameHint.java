package dev.pgorm.ir;

/**
 * A stated rename: what stands at {@code from} in the current structure is called {@code to} in the target. Never guessed.
 *
 * @param from the old address
 * @param to the new address, of the same kind
 */
public record RenameHint(ObjectAddress from, ObjectAddress to) {

    public RenameHint {
        if (from.kind() != to.kind()) {
            throw new IllegalArgumentException("a rename does not change the kind of an object");
        }
    }
}
