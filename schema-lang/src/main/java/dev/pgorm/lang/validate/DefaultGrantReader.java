package dev.pgorm.lang.validate;

import dev.pgorm.ir.DefaultPrivileges.ObjectType;
import dev.pgorm.ir.Privileges.Grantee;
import dev.pgorm.lang.ast.Expression;
import dev.pgorm.lang.diagnostic.Diagnostics;
import dev.pgorm.lang.model.GrantDeclaration;
import dev.pgorm.lang.model.RoleDeclaration.OnNewObjects;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Reads {@code @@defaultGrant([Select], on: Tables, schema: "auth", for: migrator)} and {@code @@defaultRevoke} in a {@code role} block. */
final class DefaultGrantReader {

    static final List<String> NAMES = List.of("defaultGrant", "defaultRevoke");

    private static final String PRIVILEGES = "privileges";
    private static final String ON = "on";
    private static final String SCHEMA = "schema";
    private static final String MAKER = "for";
    private static final String GRANT_OPTION = "grantOption";

    /** What may be done with new objects. */
    private record Target(ObjectType objects, List<String> choices) {}

    private static final Map<String, Target> TARGETS = targets();

    private final BlockContext context;
    private final Values values;
    private final Grantee grantee;

    DefaultGrantReader(BlockContext context, Grantee grantee) {
        this.context = context;
        this.values = context.values();
        this.grantee = grantee;
    }

    private static Map<String, Target> targets() {
        Target routines = new Target(ObjectType.ROUTINES, List.of("All", "Execute"));
        Map<String, Target> targets = new LinkedHashMap<>();
        targets.put("Tables", new Target(ObjectType.TABLES, GrantReader.OF_RELATIONS));
        targets.put("Sequences", new Target(ObjectType.SEQUENCES, List.of("All", "Usage", "Select", "Update")));
        targets.put("Routines", routines);
        targets.put("Functions", routines);
        targets.put("Types", new Target(ObjectType.TYPES, List.of("All", "Usage")));
        targets.put("Schemas", new Target(ObjectType.SCHEMAS, List.of("All", "Usage", "Create")));
        targets.put("LargeObjects", new Target(ObjectType.LARGE_OBJECTS, List.of("All", "Select", "Update")));
        return targets;
    }

    /** Takes all of them. */
    List<OnNewObjects> read(AttributeSet attributes) {
        return NAMES.stream()
                .flatMap(name -> attributes.repeated(name).stream()
                        .flatMap(each -> read(each, name.equals("defaultRevoke")).stream()))
                .toList();
    }

    private Optional<OnNewObjects> read(ArgumentSet arguments, boolean revoked) {
        Optional<Expression> privileges = arguments.required(PRIVILEGES);
        Optional<Expression> kind = arguments.has(ON) ? arguments.take(ON) : arguments.required(ON);
        Optional<Target> target = kind.flatMap(value -> values.choice(value, List.copyOf(TARGETS.keySet())))
                .map(word -> Objects.requireNonNull(TARGETS.get(word)));
        Optional<String> schema = arguments
                .take(SCHEMA)
                .flatMap(value -> value instanceof Expression.Constant constant
                        ? Optional.of(constant.path())
                        : values.name(value, SCHEMA));
        Optional<String> maker = arguments.take(MAKER).flatMap(value -> new GrantReader(values).role(value, MAKER));
        boolean grantable = !revoked && arguments.takeFlag(GRANT_OPTION).orElse(false);
        arguments.finish(List.of(PRIVILEGES, ON, SCHEMA, MAKER, GRANT_OPTION));
        schema.ifPresent(name -> new BlockOptionReader(context).checkDeclared(name, arguments.span()));
        if (revoked && schema.isPresent()) {
            context.findings()
                    .add(Diagnostics.builder(AdditionCode.DEFAULT_REVOKE_IN_SCHEMA)
                            .at(arguments.span()));
            return Optional.empty();
        }
        return target.flatMap(what -> privileges
                .flatMap(value -> values.list(value, each -> values.choice(each, what.choices())))
                .map(words -> new OnNewObjects(
                        what.objects(),
                        schema,
                        maker,
                        new GrantDeclaration(
                                revoked,
                                words.stream()
                                        .map(each -> each.toUpperCase(Locale.ROOT))
                                        .toList(),
                                List.of(),
                                List.of(grantee),
                                grantable,
                                arguments.span()))));
    }
}
