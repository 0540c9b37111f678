package dev.pgorm.repl.render;

/** Numbers of things. */
public final class Counts {

    private Counts() {}

    /** {@code 1 row}, {@code 3 rows}. */
    public static String of(long count, String thing) {
        return count + " " + (count == 1 ? thing : thing + "s");
    }
}
