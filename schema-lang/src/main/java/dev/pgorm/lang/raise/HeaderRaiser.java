package dev.pgorm.lang.raise;

import dev.pgorm.ir.Catalog;
import dev.pgorm.ir.CatalogObject;
import dev.pgorm.ir.Extension;
import dev.pgorm.ir.ObjectAddress;
import dev.pgorm.ir.ObjectKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;

/** The top of the file: what it leaves out, and the datasource that states what it manages. */
final class HeaderRaiser {

    private static final Set<String> ALWAYS = Set.of("provider", "url");

    /** One line of the datasource. */
    private record Setting(String key, String value) {}

    private final Catalog catalog;
    private final RaiseOptions options;
    private final SortedSet<String> schemas;
    private final OwnerSpelling owners;

    HeaderRaiser(Catalog catalog, RaiseOptions options, SortedSet<String> schemas, OwnerSpelling owners) {
        this.catalog = catalog;
        this.options = options;
        this.schemas = schemas;
        this.owners = owners;
    }

    /** The comment block; empty where nothing is left out. */
    Optional<String> notes() {
        List<String> lines = new ArrayList<>();
        if (!options.unread().isEmpty()) {
            lines.add("// Not read by this version, and left alone in the database: " + counts() + ".");
            options.unread().forEach(each -> lines.add("//   " + oneLine(each.kind() + " " + each.identity())));
        }
        return lines.isEmpty() ? Optional.empty() : Optional.of(String.join("\n", lines) + "\n");
    }

    private String counts() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        options.unread().forEach(each -> counts.merge(each.kind(), 1, Integer::sum));
        List<String> words = new ArrayList<>();
        counts.forEach((kind, count) -> words.add(count + " " + (count == 1 ? kind : Inflection.plural(kind))));
        return String.join(", ", words);
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\R", " ");
    }

    String datasource(boolean comments) {
        List<Setting> settings = new ArrayList<>();
        settings.add(new Setting("provider", SdlText.quoted("postgresql")));
        settings.add(new Setting("url", "env(" + SdlText.quoted(options.urlVariable()) + ")"));
        settings.add(new Setting(
                "schemas", SdlText.list(schemas.stream().map(this::schema).toList())));
        settings.add(new Setting(
                "extensions",
                SdlText.list(catalog.all(Extension.class).stream()
                        .map(HeaderRaiser::extension)
                        .toList())));
        owners.property().ifPresent(role -> settings.add(new Setting("owner", role)));
        if (comments) {
            settings.add(new Setting("comments", "true"));
        }
        StringBuilder text = new StringBuilder("datasource ")
                .append(options.nativePrefix().orElse("db"))
                .append(" {\n");
        settings.removeIf(
                each -> !ALWAYS.contains(each.key()) && !options.settings().contains(each.key()));
        for (Setting each : settings) {
            text.append("  ").append(each.key()).append(" = ");
            text.append(each.value()).append('\n');
        }
        return text.append("}\n").toString();
    }

    /** A schema's name, with what else there is to say of it. */
    private String schema(String name) {
        ObjectAddress address = ObjectAddress.global(ObjectKind.SCHEMA, name);
        List<String> details = new ArrayList<>();
        owners.of(address).ifPresent(role -> details.add("owner: " + role));
        catalog.find(address).flatMap(CatalogObject::comment).ifPresent(text -> details.add(SdlText.comment(text)));
        if (details.isEmpty()) {
            return SdlText.quoted(name);
        }
        boolean plain = SdlNames.isName(name);
        if (!plain) {
            details.addFirst(SdlText.quoted(name));
        }
        return (plain ? name : "schema") + SdlText.arguments(details);
    }

    private static String extension(Extension extension) {
        String name = extension.name().value();
        List<String> arguments = new ArrayList<>();
        boolean plain = SdlNames.isName(name);
        if (!plain) {
            arguments.add("map: " + SdlText.quoted(name));
        }
        extension
                .schema()
                .filter(each -> !each.value().equals(NameBook.DEFAULT_SCHEMA))
                .ifPresent(each -> arguments.add("schema: " + SdlText.quoted(each.value())));
        extension.comment().ifPresent(text -> arguments.add(SdlText.comment(text)));
        return (plain ? name : SdlNames.nearest(name, "extension")) + SdlText.arguments(arguments);
    }
}
