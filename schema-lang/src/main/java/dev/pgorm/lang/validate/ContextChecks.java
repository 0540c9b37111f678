package dev.pgorm.lang.validate;

import dev.pgorm.lang.ast.Span;
import dev.pgorm.lang.diagnostic.Diagnostics;
import dev.pgorm.lang.lower.ContextCall;
import dev.pgorm.lang.model.ContextDeclaration;
import dev.pgorm.lang.model.ProgramDeclaration;
import dev.pgorm.lang.model.RoutineDeclaration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Contexts of one schema beside each other, and what is said of them in SQL. */
final class ContextChecks {

    private final Findings findings;
    private final Map<String, ContextDeclaration> contexts = new LinkedHashMap<>();

    ContextChecks(List<ContextDeclaration> contexts, Findings findings) {
        this.findings = findings;
        Map<String, Span> settings = new HashMap<>();
        for (ContextDeclaration each : contexts) {
            ContextDeclaration first = this.contexts.putIfAbsent(each.name(), each);
            if (first != null) {
                findings.add(Diagnostics.builder(AdditionCode.CONTEXT_TWICE)
                        .at(each.span())
                        .with("name", each.name())
                        .label(first.span(), "first"));
            } else {
                each.members().forEach(member -> setting(member, settings));
            }
        }
    }

    /** The server does not tell capital letters from small ones in names of settings. */
    private void setting(ContextDeclaration.Member member, Map<String, Span> settings) {
        Span first = settings.putIfAbsent(
                member.setting().toLowerCase(Locale.ROOT), member.field().span());
        if (first != null) {
            findings.add(Diagnostics.builder(AdditionCode.SETTING_TWICE)
                    .at(member.field().span())
                    .with("setting", member.setting())
                    .label(first, "first"));
        }
    }

    /**
     * Holds what SQL says of contexts against what there is.
     *
     * @param programs a function of theirs called {@code ctx} is what is meant where the schema has no context
     */
    void check(List<ContextUse> uses, List<ProgramDeclaration> programs) {
        boolean function = programs.stream()
                .anyMatch(each -> each instanceof RoutineDeclaration routine
                        && routine.name().equals(ContextCall.WORD));
        if (contexts.isEmpty() && function) {
            return;
        }
        uses.forEach(this::check);
    }

    private void check(ContextUse use) {
        ContextCall call = use.call();
        if (!use.readable()) {
            findings.add(Diagnostics.builder(AdditionCode.CONTEXT_PLACE).at(use.span()));
        } else if (call.context().isEmpty() || call.member().isEmpty()) {
            findings.add(Diagnostics.builder(AdditionCode.CONTEXT_FORM).at(use.span()));
        } else {
            check(use, call.context().get(), call.member().get());
        }
    }

    private void check(ContextUse use, ContextCall.Named context, ContextCall.Named member) {
        ContextDeclaration found = contexts.get(context.text());
        if (found == null) {
            Optional<String> suggestion = Wording.closest(context.text(), contexts.keySet());
            Diagnostics.Builder unknown = Diagnostics.builder(AdditionCode.UNKNOWN_CONTEXT)
                    .at(use.span(context.start(), context.end()))
                    .with("name", context.text())
                    .with("suggestion", suggestion);
            findings.add(suggestion.isPresent() ? unknown : unknown.help("declare"));
        } else if (found.member(member.text()).isEmpty()) {
            List<String> known = found.members().stream()
                    .map(ContextDeclaration.Member::name)
                    .toList();
            findings.add(Diagnostics.builder(AdditionCode.UNKNOWN_CONTEXT_MEMBER)
                    .at(use.span(member.start(), member.end()))
                    .with("name", member.text())
                    .with("context", context.text())
                    .with("suggestion", Wording.closest(member.text(), known)));
        }
    }
}
