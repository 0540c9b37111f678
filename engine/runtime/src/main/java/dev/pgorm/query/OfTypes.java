package dev.pgorm.query;

import dev.pgorm.query.model.Family;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a method that only values of some types have, where one class stands for several. Others are refused when the query is built, and the prompt does not
 * offer it for them.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface OfTypes {

    /** What the values are like that have it. */
    Family[] value();
}
