package dev.pgorm.generate.java;

import dev.pgorm.expression.client.ClientComposite;
import dev.pgorm.expression.client.ClientContext;
import dev.pgorm.expression.client.ClientModel;
import dev.pgorm.expression.client.ClientSchema;
import dev.pgorm.expression.client.JavaNames;
import dev.pgorm.expression.client.JavaNames.Wanted;
import dev.pgorm.lang.model.Model;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The names of the client's classes, those that belong to a model or a composite type included. */
final class ClassNames {

    private static final String ENTRY_SUFFIX = "Client";

    private final String packageName;
    private final Map<String, String> derived = new HashMap<>();
    private final Set<String> all = new HashSet<>();
    private final String entry;

    /** Whether a model's rows can be written: views have no defaults, and often cannot be written at all. */
    static boolean isWritten(ClientModel model) {
        return model.model().kind() == Model.Kind.MODEL;
    }

    ClassNames(ClientSchema schema, JavaClientOptions options) {
        this.packageName = options.packageName();
        List<String> wanted = new ArrayList<>();
        for (ClientModel each : schema.models()) {
            wanted.add(each.className() + "Table");
            if (isWritten(each)) {
                wanted.add(each.className() + "Create");
                wanted.add(each.className() + "Update");
            }
        }
        schema.composites().forEach(each -> {
            wanted.add(each.className() + "Type");
            wanted.add(each.className() + "Fields");
        });
        schema.contexts().forEach(each -> wanted.add(each.className()));
        List<String> given = JavaNames.differentTypes(
                wanted.stream().map(each -> new Wanted(each, each)).toList(), schema.typeNames());
        for (int i = 0; i < wanted.size(); i++) {
            derived.put(wanted.get(i), given.get(i));
        }
        all.addAll(schema.typeNames());
        all.addAll(given);
        this.entry = entry(options.entryClass());
        all.add(entry);
    }

    /** A model called as the entry class shall be is more important. */
    private String entry(String wanted) {
        String first = JavaNames.differentTypes(List.of(new Wanted(wanted, wanted)), all)
                .get(0);
        String second = wanted + ENTRY_SUFFIX;
        return first.equals(wanted)
                ? wanted
                : JavaNames.differentTypes(List.of(new Wanted(second, second)), all)
                        .get(0);
    }

    TypeName in(String simpleName) {
        return new TypeName(packageName, simpleName);
    }

    TypeName entry() {
        return in(entry);
    }

    TypeName row(ClientModel model) {
        return in(model.className());
    }

    TypeName table(ClientModel model) {
        return derived(model.className() + "Table");
    }

    TypeName create(ClientModel model) {
        return derived(model.className() + "Create");
    }

    TypeName update(ClientModel model) {
        return derived(model.className() + "Update");
    }

    TypeName type(ClientComposite composite) {
        return derived(composite.className() + "Type");
    }

    TypeName context(ClientContext context) {
        return derived(context.className());
    }

    TypeName fields(ClientComposite composite) {
        return derived(composite.className() + "Fields");
    }

    /** A class that is needed besides, and takes a name that nobody else has. */
    TypeName further(String wanted) {
        String name = JavaNames.differentTypes(List.of(new Wanted(wanted, wanted)), all)
                .get(0);
        all.add(name);
        return in(name);
    }

    /** The simple names of all classes of the package. */
    Set<String> all() {
        return all;
    }

    private TypeName derived(String wanted) {
        String name = derived.get(wanted);
        if (name == null) {
            throw new IllegalArgumentException("no class stands for " + wanted);
        }
        return in(name);
    }
}
