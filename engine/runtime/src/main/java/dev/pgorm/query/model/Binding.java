package dev.pgorm.query.model;

/** How closely parts of an expression bind, from loose to close (documentation, "Operator Precedence"). */
public final class Binding {

    public static final int OR = 1;
    public static final int AND = 2;
    public static final int NOT = 3;
    public static final int IS = 4;
    public static final int COMPARISON = 5;
    public static final int LIKE = 6;
    public static final int OTHER = 7;
    public static final int SUM = 8;
    public static final int PRODUCT = 9;
    public static final int SIGN = 10;
    /** What needs no parentheses anywhere. */
    public static final int WHOLE = 11;

    private Binding() {}
}
