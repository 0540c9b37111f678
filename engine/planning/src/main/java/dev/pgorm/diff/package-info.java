/** What differs between two catalogs: changes per object and attribute, and look-alikes that may be renames. Nothing about SQL or order. */
@NullMarked
package dev.pgorm.diff;

import org.jspecify.annotations.NullMarked;
