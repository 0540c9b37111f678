package dev.pgorm.expression.check;

import dev.pgorm.query.GivenRow;
import dev.pgorm.query.RowValue;
import dev.pgorm.query.Select;
import dev.pgorm.query.model.ValueType;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;

/** What a row of expressions is compared with: rows and queries with as many values, of the same types. */
final class RowFit {

    private final List<ValueType> types;

    RowFit(RowValue<?> row) {
        this.types = row.types();
    }

    /** Whether something has values of the row's types. */
    boolean takes(Object given) {
        return switch (given) {
            case RowValue<?> row -> all(row.types(), Fit::alike);
            case GivenRow<?> values -> all(values.values(), Fit::holds);
            case Select<?> query -> all(types(query), Fit::alike);
            default -> false;
        };
    }

    private <T> boolean all(List<T> others, BiPredicate<ValueType, T> fits) {
        if (others.size() != types.size()) {
            return false;
        }
        for (int i = 0; i < types.size(); i++) {
            if (!fits.test(types.get(i), others.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** In words what is wanted: an object of a class, with these types. */
    String wanted(Class<?> raw) {
        return raw == Select.class ? query(types) : row(types);
    }

    /** In words what a row of expressions was given instead. */
    static String found(Optional<Object> given) {
        return given.orElse("") instanceof Select<?> query ? query(types(query)) : Describe.value(given);
    }

    /** A row of some types in words. */
    static String row(List<ValueType> types) {
        return "a row (" + words(types) + ")";
    }

    private static String query(List<ValueType> types) {
        return "a query of " + words(types);
    }

    private static String words(List<ValueType> types) {
        return types.stream().map(Describe::type).collect(Collectors.joining(", "));
    }

    private static List<ValueType> types(Select<?> query) {
        return query.command().outputs().stream()
                .map(each -> each.term().type())
                .toList();
    }
}
