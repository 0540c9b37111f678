/** What goes wrong in a database, as classes that a program can catch. No message holds values of rows. */
@NullMarked
package dev.pgorm.exec.error;

import org.jspecify.annotations.NullMarked;
