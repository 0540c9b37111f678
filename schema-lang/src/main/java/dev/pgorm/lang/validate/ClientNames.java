package dev.pgorm.lang.validate;

import dev.pgorm.lang.diagnostic.Diagnostics;
import dev.pgorm.lang.validate.ModelDraft.NamedIndex;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The names under which the client knows compound keys: {@code name:} and the ones made of field names. */
final class ClientNames {

    private ClientNames() {}

    /** {@code name:}; letters, digits and underscores only, because it becomes a name in generated code. */
    static Optional<String> take(ArgumentSet arguments, Findings findings) {
        Optional<String> name = arguments.takeName("name");
        if (name.isPresent() && !name.get().matches("[A-Za-z0-9_]*")) {
            findings.add(Diagnostics.builder(AttributeCode.NAME_CHARACTERS)
                    .at(arguments.spanOf("name"))
                    .with("name", name.get()));
        }
        return name;
    }

    /** Names that clash with each other or with fields. */
    static void check(ModelDraft draft, Findings findings) {
        Set<String> used = new HashSet<>();
        draft.primaryKey.ifPresent(key -> {
            List<String> fields = ModelDraft.fieldNames(key.declaration().elements());
            check(draft, findings, used, key.declaration().clientName(), fields, key.attribute(), key.span());
        });
        for (NamedIndex index : draft.names) {
            if (index.unique()) {
                check(draft, findings, used, index.clientName(), index.fields(), index.attribute(), index.span());
            }
        }
    }

    private static void check(
            ModelDraft draft,
            Findings findings,
            Set<String> used,
            Optional<String> name,
            List<String> fields,
            String attribute,
            dev.pgorm.lang.ast.Span span) {
        if (name.isPresent() && (draft.members.containsKey(name.get()) || !used.add(name.get()))) {
            findings.add(Diagnostics.builder(AttributeCode.CLIENT_NAME_TAKEN)
                    .at(span)
                    .with("name", name.get())
                    .with("attribute", attribute)
                    .help(draft.members.containsKey(name.get()) ? "field" : "key"));
        }
        String implied = String.join("_", fields);
        if (fields.size() > 1 && draft.scalars.containsKey(implied)) {
            findings.add(Diagnostics.builder(AttributeCode.CLIENT_NAME_DEFAULT)
                    .at(span)
                    .with("name", implied)
                    .with("attribute", attribute));
        }
    }
}
