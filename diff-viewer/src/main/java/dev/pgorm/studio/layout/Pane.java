package dev.pgorm.studio.layout;

/** The panes. */
public enum Pane {
    /** What the schema and the database hold. */
    EXPLORER("Explorer"),
    EDITOR("Schema"),
    /** What the text would change. */
    CHANGES("Changes"),
    /** The statements. */
    SQL("SQL"),
    /** Which locks they take. */
    LOCKS("Locks"),
    /** What is wrong with the text. */
    PROBLEMS("Problems");

    private final String title;

    Pane(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /** Whether it tells what the text leads to. */
    public boolean isResult() {
        return this != EXPLORER && this != EDITOR;
    }
}
