package dev.pgorm.generate.typescript;

import dev.pgorm.generate.GeneratedFile;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** A file of the client while it is written: its text, and what it imports. */
final class SourceText {

    private final ClientNames.Named place;
    private final Map<String, Map<String, Symbol.Kind>> imports = new TreeMap<>();
    private final StringBuilder text = new StringBuilder();

    SourceText(ClientNames.Named place) {
        this.place = place;
    }

    /** Adds text, and pieces with what they import. */
    SourceText add(Object... parts) {
        Code code = Code.of(parts);
        text.append(code.text());
        code.symbols().forEach(this::add);
        return this;
    }

    private void add(Symbol symbol) {
        if (!symbol.module().equals(place.module())) {
            imports.computeIfAbsent(symbol.module(), each -> new TreeMap<>())
                    .merge(symbol.name(), symbol.kind(), SourceText::stronger);
        }
    }

    private static Symbol.Kind stronger(Symbol.Kind one, Symbol.Kind other) {
        return one.compareTo(other) < 0 ? other : one;
    }

    /** The file. */
    GeneratedFile file() {
        StringBuilder source = new StringBuilder();
        imports.forEach((module, names) -> source.append(importOf(module, names)));
        return GeneratedFile.of(place.path(), source + (source.isEmpty() ? "" : "\n") + text);
    }

    private String importOf(String module, Map<String, Symbol.Kind> names) {
        boolean typesOnly = !names.containsValue(Symbol.Kind.VALUE);
        TreeSet<String> listed = new TreeSet<>();
        names.forEach((name, kind) -> listed.add(typesOnly || kind == Symbol.Kind.VALUE ? name : "type " + name));
        return "import " + (typesOnly ? "type " : "") + "{ " + String.join(", ", listed) + " } from "
                + TypeScriptText.literal(specifier(module)) + ";\n";
    }

    /** How this file names another one. */
    private String specifier(String module) {
        if (!module.startsWith(Symbol.OWN)) {
            return module;
        }
        boolean inFolder = place.path().indexOf('/') >= 0;
        return (inFolder ? "../" + module.substring(Symbol.OWN.length()) : module) + ".js";
    }
}
