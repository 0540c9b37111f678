/** Puts values into text: results in each format, failures, diagnostics, plans. Everything is a function of data and a screen. */
@NullMarked
package dev.pgorm.repl.render;

import org.jspecify.annotations.NullMarked;
