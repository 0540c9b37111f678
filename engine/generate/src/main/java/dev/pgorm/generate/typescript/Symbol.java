package dev.pgorm.generate.typescript;

/**
 * A name that a file imports.
 *
 * @param module where it is from: a package, or {@code ./} and a file's path below the client's folder, without its ending
 * @param kind whether it is there when the program runs
 */
record Symbol(String name, String module, Kind kind) implements Comparable<Symbol> {

    static final String OWN = "./";

    /** What a name stands for; a {@link #VALUE} may be a type too. */
    enum Kind {
        TYPE,
        VALUE
    }

    static Symbol type(String name, String module) {
        return new Symbol(name, module, Kind.TYPE);
    }

    static Symbol value(String name, String module) {
        return new Symbol(name, module, Kind.VALUE);
    }

    @Override
    public int compareTo(Symbol other) {
        int order = module.compareTo(other.module);
        return order == 0 ? name.compareTo(other.name) : order;
    }
}
