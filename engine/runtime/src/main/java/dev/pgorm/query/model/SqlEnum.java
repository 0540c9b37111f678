package dev.pgorm.query.model;

/** A value of an enum of the database. Generated enums implement it. */
public interface SqlEnum {

    /** The value as the database writes it. */
    String label();

    /** A value of an enum that the program has no class for. Two are equal where their labels are. */
    static SqlEnum of(String label) {
        return new EnumValue(label);
    }
}
