package dev.pgorm.query.model;

/** A value of an enum of the database. Generated enums implement it. */
public interface SqlEnum {

    /** The value as the database writes it. */
    String label();
}
