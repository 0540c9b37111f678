package dev.pgorm.expression.check;

import dev.pgorm.query.ComparedExpression;
import dev.pgorm.query.Expression;
import dev.pgorm.query.Internal;
import dev.pgorm.query.NumberExpression;
import dev.pgorm.query.OfTypes;
import dev.pgorm.query.Queries;
import dev.pgorm.query.spi.QueryExtensions;
import dev.pgorm.query.spi.QueryFunctions;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The words of the language: the public methods of the query builder, as long as they are not marked as internal. */
final class Methods {

    private static final String BUILDER = Queries.class.getPackageName();

    private Methods() {}

    /** What can be called on a value, in a stable order. */
    static List<Method> of(Object receiver) {
        if (receiver instanceof QueryFunctions functions) {
            return QueryExtensions.methods(functions).stream().sorted(ORDER).toList();
        }
        return Arrays.stream(receiver.getClass().getMethods())
                .filter(each -> !Modifier.isStatic(each.getModifiers()) && !each.isSynthetic())
                .filter(each -> isBuilder(each.getReturnType()))
                .filter(each -> !each.isAnnotationPresent(Internal.class))
                .filter(each -> isOf(each, receiver))
                .sorted(ORDER)
                .toList();
    }

    /** Whether values of the receiver's type have the method. */
    private static boolean isOf(Method method, Object receiver) {
        OfTypes only = method.getAnnotation(OfTypes.class);
        return only == null
                || !(receiver instanceof Expression<?> expression)
                || Arrays.asList(only.value()).contains(expression.type().family());
    }

    /** Whether objects of a class are parts of queries. */
    static boolean isBuilder(Class<?> type) {
        return type.getPackageName().equals(BUILDER) || Expression.class.isAssignableFrom(type);
    }

    /** What can be called on nothing. */
    static List<Method> functions() {
        return Arrays.stream(Queries.class.getMethods())
                .filter(each -> Modifier.isStatic(each.getModifiers()) && !each.isAnnotationPresent(Internal.class))
                .sorted(ORDER)
                .toList();
    }

    /** Whether a number's method of every expression says less than the number's own of that name. */
    static boolean isInherited(Method method, Optional<Object> receiver) {
        return receiver.filter(NumberExpression.class::isInstance).isPresent()
                && (method.getDeclaringClass() == Expression.class
                        || method.getDeclaringClass() == ComparedExpression.class);
    }

    private static final Comparator<Method> ORDER = Comparator.comparing(Method::getName)
            .thenComparing(each -> each.isVarArgs())
            .thenComparing(each -> Arrays.toString(each.getParameterTypes()));
}
