package dev.pgorm.lang.raise;

import dev.pgorm.ir.Catalog;
import dev.pgorm.ir.DefaultPrivileges;
import dev.pgorm.ir.DefaultPrivileges.ObjectType;
import dev.pgorm.ir.DefinitionKind;
import dev.pgorm.ir.ObjectAddress;
import dev.pgorm.ir.ObjectKind;
import dev.pgorm.ir.Privileges;
import dev.pgorm.ir.Privileges.Grantee;
import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.ir.sql.QualifiedName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** {@code role} blocks for privileges on objects that have no block to say them. */
final class RoleRaiser {

    /** What the kinds of objects are called in a {@code role} block. */
    private static final Map<ObjectKind, String> WORDS = words();

    /** What kinds of objects that are yet to be made are called there. */
    private static final Map<ObjectType, String> WORDS_FOR_NEW = Map.of(
            ObjectType.TABLES, "Tables",
            ObjectType.SEQUENCES, "Sequences",
            ObjectType.ROUTINES, "Routines",
            ObjectType.TYPES, "Types",
            ObjectType.SCHEMAS, "Schemas",
            ObjectType.LARGE_OBJECTS, "LargeObjects");

    private final Catalog catalog;
    private final NameBook names;

    RoleRaiser(Catalog catalog, NameBook names) {
        this.catalog = catalog;
        this.names = names;
    }

    private static Map<ObjectKind, String> words() {
        Map<ObjectKind, String> words = new LinkedHashMap<>();
        words.put(ObjectKind.SCHEMA, "schema");
        words.put(ObjectKind.SEQUENCE, "sequence");
        words.put(ObjectKind.ENUM, "enum");
        words.put(DefinitionKind.DOMAIN, "domain");
        words.put(DefinitionKind.COMPOSITE_TYPE, "type");
        words.put(DefinitionKind.RANGE_TYPE, "range");
        return words;
    }

    /** Whether privileges on objects of that kind stand in {@code role} blocks. */
    static boolean says(ObjectKind kind) {
        return WORDS.containsKey(kind);
    }

    List<String> texts() {
        Map<Grantee, List<String>> lines = new TreeMap<>(
                Comparator.comparing((Grantee each) -> each.role().isPresent()).thenComparing(Grantee::label));
        for (Privileges each : catalog.all(Privileges.class)) {
            if (says(each.object().kind())) {
                add("@@grant", each.granted(), key -> options(key, each.object()), lines);
                add("@@revoke", each.revoked(), key -> options(key, each.object()), lines);
            }
        }
        for (DefaultPrivileges each : catalog.all(DefaultPrivileges.class)) {
            add("@@defaultGrant", each.granted(), key -> options(key, each), lines);
            add("@@defaultRevoke", each.revoked(), key -> options(key, each), lines);
        }
        List<String> blocks = new ArrayList<>();
        lines.forEach((grantee, attributes) -> {
            Optional<String> mapping = grantee.role().map(Identifier::value).flatMap(SdlNames::mapping);
            String name =
                    mapping.isPresent() ? SdlNames.block(grantee.label(), "role") : GrantSpelling.grantee(grantee);
            mapping.ifPresent(attributes::addFirst);
            blocks.add("role " + name + " {\n  " + String.join("\n  ", attributes) + "\n}\n");
        });
        return blocks;
    }

    private void add(
            String attribute,
            List<Privileges.Grant> grants,
            Function<GrantSpelling.Key, List<String>> options,
            Map<Grantee, List<String>> lines) {
        GrantSpelling.grouped(grants)
                .forEach((key, grantees) ->
                        grantees.forEach(grantee -> lines.computeIfAbsent(grantee, each -> new ArrayList<>())
                                .add(attribute + SdlText.arguments(options.apply(key)))));
    }

    private List<String> options(GrantSpelling.Key key, ObjectAddress object) {
        List<String> options = new ArrayList<>();
        options.add(GrantSpelling.privileges(key.privileges()));
        options.add(WORDS.get(object.kind()) + ": " + object(object));
        if (key.grantable()) {
            options.add("grantOption: true");
        }
        return options;
    }

    private static List<String> options(GrantSpelling.Key key, DefaultPrivileges privileges) {
        List<String> options = new ArrayList<>();
        options.add(GrantSpelling.privileges(key.privileges()));
        options.add("on: " + WORDS_FOR_NEW.get(privileges.objects()));
        privileges.schema().ifPresent(name -> options.add("schema: " + SdlText.quoted(name.value())));
        privileges.role().ifPresent(name -> options.add("for: " + GrantSpelling.role(name)));
        if (key.grantable()) {
            options.add("grantOption: true");
        }
        return options;
    }

    /** The name of an enum's block, or a name as the database has it. */
    private String object(ObjectAddress object) {
        if (object.schema().isEmpty()) {
            return SdlText.quoted(object.name());
        }
        QualifiedName name = QualifiedName.of(object.schema(), object.name());
        return names.block(name)
                .filter(each -> object.kind() == ObjectKind.ENUM)
                .orElseGet(() -> SdlText.quoted(SqlNameSpelling.called(name)));
    }
}
