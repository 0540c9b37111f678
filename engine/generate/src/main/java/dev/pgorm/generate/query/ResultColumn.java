package dev.pgorm.generate.query;

import dev.pgorm.expression.client.ClientField;
import dev.pgorm.query.model.ValueType;
import java.util.Optional;

/**
 * A value that a query gives of each row.
 *
 * @param name what it is called in the result
 * @param type its type
 * @param field the field whose value it is, if it is one's
 * @param nullable whether it may be null
 */
public record ResultColumn(String name, ValueType type, Optional<ClientField> field, boolean nullable) {}
