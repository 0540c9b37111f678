package dev.pgorm.repl.session;

/** Whether a long result may be handed to a pager. */
public enum Paging {
    ALLOWED,
    NEVER
}
