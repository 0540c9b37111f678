package dev.pgorm.lang.validate;

import dev.pgorm.lang.ast.Block;
import dev.pgorm.lang.ast.Expression;
import dev.pgorm.lang.ast.Member;
import dev.pgorm.lang.ast.Name;
import dev.pgorm.lang.ast.Span;
import dev.pgorm.lang.diagnostic.Diagnostics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The {@code key = value} lines of a datasource or a generator. */
final class Properties {

    private final Block block;
    private final String what;
    private final Findings findings;
    private final Map<String, Member.Assignment> left = new LinkedHashMap<>();
    private boolean complete = true;

    /**
     * @param what {@code datasource} or {@code generator}
     */
    Properties(Block block, String what, Findings findings) {
        this.block = block;
        this.what = what;
        this.findings = findings;
        block.members().forEach(this::collect);
    }

    private void collect(Member member) {
        if (!(member instanceof Member.Assignment assignment)) {
            return;
        }
        String key = assignment.key().text();
        Member.Assignment first = left.putIfAbsent(key, assignment);
        if (first != null) {
            findings.add(Diagnostics.builder(ConfigurationCode.DUPLICATE_PROPERTY)
                    .at(assignment.key().span())
                    .with("property", key)
                    .with("block", what)
                    .label(first.key().span(), "first"));
        }
        complete &= assignment.value().isPresent();
    }

    /** Whether every line has its value. */
    boolean complete() {
        return complete;
    }

    Span span() {
        return block.name().map(Name::span).orElse(block.keyword().span());
    }

    boolean has(String key) {
        return left.containsKey(key);
    }

    Optional<Expression> take(String key) {
        return Optional.ofNullable(left.remove(key)).flatMap(Member.Assignment::value);
    }

    Optional<Member.Assignment> takeLine(String key) {
        return Optional.ofNullable(left.remove(key));
    }

    /** What nobody took yet. */
    Map<String, Member.Assignment> left() {
        return left;
    }

    void missing(String key) {
        findings.add(Diagnostics.builder(ConfigurationCode.MISSING_PROPERTY)
                .at(span())
                .with("property", key)
                .with("block", what)
                .help(what));
    }

    /** Reports the lines that nobody took. */
    void finish(List<String> known) {
        left.values()
                .forEach(assignment -> findings.add(Diagnostics.builder(ConfigurationCode.UNKNOWN_PROPERTY)
                        .at(assignment.key().span())
                        .with("property", assignment.key().text())
                        .with("block", what)
                        .with("suggestion", Wording.closest(assignment.key().text(), known))));
    }
}
