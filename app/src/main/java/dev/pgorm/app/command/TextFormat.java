package dev.pgorm.app.command;

/** How the result of a command is printed that has words for people and a document for machines. */
enum TextFormat {
    TEXT,
    JSON
}
