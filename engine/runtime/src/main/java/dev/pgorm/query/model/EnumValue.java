package dev.pgorm.query.model;

/** A value of an enum that is known only when the program runs. */
record EnumValue(String label) implements SqlEnum {

    @Override
    public String toString() {
        return label;
    }
}
