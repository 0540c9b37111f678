package dev.pgorm.repl.render;

/** When a row is shown as a list of its values. */
public enum Expanded {
    ON,
    OFF,
    /** Where a table is wider than the screen. */
    AUTO
}
