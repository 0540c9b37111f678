package dev.pgorm.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.query.model.Family;
import dev.pgorm.query.model.Source;
import dev.pgorm.query.model.Term;
import dev.pgorm.query.model.ValueType;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a method says of the types that have it is what it does. */
final class OfTypesTest {

    private static final Map<Family, ValueType> TYPES = Map.of(
            Family.DATE, ValueType.DATE,
            Family.TIME, ValueType.TIME,
            Family.TIMESTAMP, ValueType.TIMESTAMP,
            Family.INSTANT, ValueType.INSTANT,
            Family.INTERVAL, ValueType.INTERVAL);

    @Test
    void valuesOfOtherTypesAreRefusedWhereTheQueryIsBuilt() throws ReflectiveOperationException {
        List<Method> marked = Arrays.stream(TemporalExpression.class.getMethods())
                .filter(each -> each.isAnnotationPresent(OfTypes.class))
                .toList();
        assertThat(marked).hasSizeGreaterThan(10);
        for (Method each : marked) {
            List<Family> only = Arrays.asList(each.getAnnotation(OfTypes.class).value());
            for (Map.Entry<Family, ValueType> type : TYPES.entrySet()) {
                assertThat(isTaken(each, type.getValue()))
                        .as(each.getName() + " of " + type.getKey())
                        .isEqualTo(only.contains(type.getKey()));
            }
        }
    }

    private static boolean isTaken(Method method, ValueType type) throws ReflectiveOperationException {
        Object[] arguments = method.getParameterCount() == 0 ? new Object[0] : new Object[] {"UTC"};
        Term value = new Term.Column(new Source.Common(Identifier.of("t"), Optional.empty()), Identifier.of("c"), type);
        try {
            return method.invoke(new TemporalExpression<>(value), arguments) != null;
        } catch (InvocationTargetException e) {
            assertThat(e.getCause()).isInstanceOf(IllegalArgumentException.class);
            return false;
        }
    }
}
