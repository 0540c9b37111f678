package dev.pgorm.lang.validate;

import dev.pgorm.ir.DefinitionKind;
import dev.pgorm.ir.ObjectKind;
import dev.pgorm.ir.Privileges.Grantee;
import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.lang.ast.Attribute;
import dev.pgorm.lang.ast.Block;
import dev.pgorm.lang.ast.Expression;
import dev.pgorm.lang.ast.Member;
import dev.pgorm.lang.ast.Name;
import dev.pgorm.lang.diagnostic.Diagnostics;
import dev.pgorm.lang.model.GrantDeclaration;
import dev.pgorm.lang.model.RoleDeclaration;
import dev.pgorm.lang.model.RoleDeclaration.OnNewObjects;
import dev.pgorm.lang.model.RoleDeclaration.OnObject;
import dev.pgorm.lang.validate.header.HeaderFault;
import dev.pgorm.lang.validate.header.QualifiedNames;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Reads {@code role app_user { @@grant([Usage], schema: "auth") }}; {@link DefaultGrantReader} reads what is about new objects. */
final class RoleReader {

    private static final String PRIVILEGES = "privileges";
    private static final String GRANT_OPTION = "grantOption";
    private static final List<String> USAGE = List.of("All", "Usage");

    /** What an argument names, and what may be done with it. */
    private record Target(ObjectKind kind, boolean inSchema, List<String> choices) {}

    private static final Map<String, Target> TARGETS = targets();

    private final BlockContext context;
    private final Findings findings;
    private final Values values;

    RoleReader(BlockContext context) {
        this.context = context;
        this.findings = context.findings();
        this.values = context.values();
    }

    private static Map<String, Target> targets() {
        Map<String, Target> targets = new LinkedHashMap<>();
        targets.put("schema", new Target(ObjectKind.SCHEMA, false, List.of("All", "Usage", "Create")));
        targets.put("sequence", new Target(ObjectKind.SEQUENCE, true, List.of("All", "Usage", "Select", "Update")));
        targets.put("enum", new Target(ObjectKind.ENUM, true, USAGE));
        targets.put("domain", new Target(DefinitionKind.DOMAIN, true, USAGE));
        targets.put("type", new Target(DefinitionKind.COMPOSITE_TYPE, true, USAGE));
        targets.put("range", new Target(DefinitionKind.RANGE_TYPE, true, USAGE));
        targets.put("table", new Target(ObjectKind.TABLE, true, GrantReader.OF_RELATIONS));
        targets.put("view", new Target(DefinitionKind.VIEW, true, GrantReader.OF_RELATIONS));
        targets.put("materializedView", new Target(DefinitionKind.MATERIALIZED_VIEW, true, GrantReader.OF_RELATIONS));
        targets.put("language", new Target(DefinitionKind.LANGUAGE, false, USAGE));
        targets.put("foreignDataWrapper", new Target(DefinitionKind.FOREIGN_DATA_WRAPPER, false, USAGE));
        targets.put("server", new Target(DefinitionKind.SERVER, false, USAGE));
        return targets;
    }

    Optional<RoleDeclaration> read(Block block) {
        Name name = block.name().orElse(block.keyword());
        if (name.text().isEmpty()) {
            return Optional.empty(); // the parser has said so
        }
        Properties properties = new Properties(block, "role", findings);
        Optional<Expression> manage = properties.take("manage");
        if (manage.isPresent() && values.bool(manage.get()).orElse(false)) {
            findings.add(Diagnostics.builder(AdditionCode.ROLE)
                    .at(manage.get().span())
                    .with("name", block.nameText()));
        }
        properties.finish(List.of("manage"));
        List<Attribute> blockAttributes = new ArrayList<>(block.header());
        for (Member member : block.members()) {
            if (member instanceof Member.BlockAttribute attribute) {
                blockAttributes.add(attribute.attribute());
            } else if (member instanceof Member.Field field) {
                findings.add(Diagnostics.builder(ConfigurationCode.PROPERTY_ATTRIBUTE)
                        .at(field.span())
                        .with("what", "role"));
            }
        }
        AttributeSet attributes = new AttributeSet(blockAttributes, "@@", findings);
        Grantee grantee = new BlockOptionReader(context)
                .map(attributes)
                .<Grantee>map(mapped -> new Grantee.Role(Identifier.of(mapped.name())))
                .orElseGet(() -> grantee(name));
        List<OnObject> grants = new ArrayList<>();
        for (String attribute : GrantReader.NAMES) {
            attributes
                    .repeated(attribute)
                    .forEach(each ->
                            grant(each, attribute.equals("revoke"), grantee).ifPresent(grants::add));
        }
        List<OnNewObjects> defaults = new DefaultGrantReader(context, grantee).read(attributes);
        List<String> known = new ArrayList<>(GrantReader.NAMES);
        known.addAll(DefaultGrantReader.NAMES);
        known.add("map");
        attributes.finish(known);
        return Optional.of(new RoleDeclaration(grantee, grants, defaults, name.span()));
    }

    /** {@code public} and {@code owner} without quotes are no roles. */
    private static Grantee grantee(Name name) {
        if (!name.quoted() && name.text().equals("public")) {
            return new Grantee.Everybody();
        }
        return !name.quoted() && name.text().equals("owner")
                ? new Grantee.Owner()
                : new Grantee.Role(Identifier.of(name.text()));
    }

    private Optional<OnObject> grant(ArgumentSet arguments, boolean revoked, Grantee grantee) {
        List<String> given = TARGETS.keySet().stream().filter(arguments::has).toList();
        Optional<Expression> privileges = arguments.required(PRIVILEGES);
        boolean grantable = !revoked && arguments.takeFlag(GRANT_OPTION).orElse(false);
        Optional<Expression> object = given.stream().findFirst().flatMap(arguments::take);
        List<String> known = new ArrayList<>(TARGETS.keySet());
        known.add(GRANT_OPTION);
        given.forEach(arguments::take);
        arguments.finish(known);
        if (given.size() != 1) {
            findings.add(Diagnostics.builder(AdditionCode.GRANT_OBJECT)
                    .at(arguments.span())
                    .with("attribute", arguments.display()));
            return Optional.empty();
        }
        Target target = Objects.requireNonNull(TARGETS.get(given.getFirst()));
        Optional<List<String>> words =
                privileges.flatMap(value -> values.list(value, each -> values.choice(each, target.choices())));
        return words.flatMap(list -> object.flatMap(value -> on(
                value,
                target,
                new GrantDeclaration(
                        revoked,
                        list.stream().map(each -> each.toUpperCase(Locale.ROOT)).toList(),
                        List.of(),
                        List.of(grantee),
                        grantable,
                        arguments.span()))));
    }

    /** A block by its name without quotes, or an object by its name in the database: in a schema as SQL writes it. */
    private Optional<OnObject> on(Expression value, Target target, GrantDeclaration grant) {
        if (value instanceof Expression.Constant constant
                && context.find(constant.path()).isPresent()) {
            return Optional.of(new OnObject(target.kind(), List.of(constant.path()), true, grant));
        }
        Optional<String> text = value instanceof Expression.Constant constant
                ? Optional.of(constant.path())
                : values.name(value, "object");
        if (!target.inSchema()) {
            return text.map(name -> new OnObject(target.kind(), List.of(name), false, grant));
        }
        try {
            return text.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new OnObject(target.kind(), QualifiedNames.read(text.get()), false, grant));
        } catch (HeaderFault notOne) {
            values.wrong(value, "a name as SQL writes it");
            return Optional.empty();
        }
    }
}
