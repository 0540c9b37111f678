package dev.pgorm.lang.validate;

import dev.pgorm.ir.Privileges.Grantee;
import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.lang.ast.Expression;
import dev.pgorm.lang.model.GrantDeclaration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;

/** Reads {@code @@grant([Select, Insert], to: [app_user], columns: [name])} and {@code @@revoke(…, from: …)}. */
final class GrantReader {

    static final List<String> NAMES = List.of("grant", "revoke");

    static final List<String> OF_RELATIONS =
            List.of("All", "Select", "Insert", "Update", "Delete", "Truncate", "References", "Trigger", "Maintain");

    private static final String PRIVILEGES = "privileges";
    private static final String COLUMNS = "columns";
    private static final String GRANT_OPTION = "grantOption";

    private final Values values;

    GrantReader(Values values) {
        this.values = values;
    }

    /**
     * Takes all of them.
     *
     * @param choices the privileges that there are on such an object
     * @param columns reads the value of {@code columns:}
     */
    List<GrantDeclaration> read(
            AttributeSet attributes, List<String> choices, BiFunction<Expression, String, List<String>> columns) {
        return NAMES.stream()
                .flatMap(name -> attributes.repeated(name).stream()
                        .flatMap(each -> grant(each, name.equals("revoke"), choices, columns).stream()))
                .toList();
    }

    private Optional<GrantDeclaration> grant(
            ArgumentSet arguments,
            boolean revoked,
            List<String> choices,
            BiFunction<Expression, String, List<String>> columns) {
        Optional<List<String>> privileges = arguments
                .required(PRIVILEGES)
                .flatMap(value -> values.list(value, each -> values.choice(each, choices)));
        List<String> limits = arguments
                .take(COLUMNS)
                .map(value -> columns.apply(value, arguments.display()))
                .orElse(List.of());
        String who = revoked ? "from" : "to";
        Optional<List<Grantee>> grantees = arguments.has(who)
                ? arguments.take(who).flatMap(value -> values.list(value, this::grantee))
                : arguments.required(who).map(value -> List.of());
        boolean grantable = !revoked && arguments.takeFlag(GRANT_OPTION).orElse(false);
        arguments.finish(List.of(PRIVILEGES, who, COLUMNS, GRANT_OPTION));
        return privileges.flatMap(what -> grantees.map(whom -> new GrantDeclaration(
                revoked,
                what.stream().map(each -> each.toUpperCase(Locale.ROOT)).toList(),
                limits,
                whom,
                grantable,
                arguments.span())));
    }

    /** {@code public} and {@code owner} without quotes are no roles. */
    Optional<Grantee> grantee(Expression value) {
        if (value instanceof Expression.Constant constant) {
            return Optional.of(
                    switch (constant.path()) {
                        case "public" -> new Grantee.Everybody();
                        case "owner" -> new Grantee.Owner();
                        default -> new Grantee.Role(Identifier.of(constant.path()));
                    });
        }
        return role(value, "to").map(name -> new Grantee.Role(Identifier.of(name)));
    }

    /** The name of a role, without quotes or with them. */
    Optional<String> role(Expression value, String argument) {
        return value instanceof Expression.Constant constant
                ? Optional.of(constant.path())
                : values.name(value, argument);
    }
}
