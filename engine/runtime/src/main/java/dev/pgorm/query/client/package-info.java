/** What generated clients extend and call: tables by the words of the schema, new and changed rows, composite types. */
@NullMarked
package dev.pgorm.query.client;

import org.jspecify.annotations.NullMarked;
