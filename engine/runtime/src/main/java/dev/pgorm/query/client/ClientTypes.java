package dev.pgorm.query.client;

import dev.pgorm.query.model.Family;
import dev.pgorm.query.model.SqlEnum;
import dev.pgorm.query.model.ValueType;

/** Types that the schema declares. */
final class ClientTypes {

    private ClientTypes() {}

    static <E extends Enum<E> & SqlEnum> ValueType enumeration(String sql, Class<E> constants) {
        return ValueType.simple(Family.ENUM, sql, constants);
    }
}
