package dev.pgorm.lang.validate;

import dev.pgorm.lang.ast.Attribute;
import dev.pgorm.lang.diagnostic.Diagnostics;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The attributes of one field or block. Every attribute is taken once; what nobody took is reported by {@link #finish}.
 */
final class AttributeSet {

    private final List<Attribute> left;
    private final String prefix;
    private final Findings findings;

    /**
     * @param prefix {@code @} or {@code @@}
     */
    AttributeSet(List<Attribute> attributes, String prefix, Findings findings) {
        this.left = attributes.isEmpty() ? List.of() : new ArrayList<>(attributes);
        this.prefix = prefix;
        this.findings = findings;
    }

    boolean isEmpty() {
        return left.isEmpty();
    }

    boolean has(String path) {
        return left.stream().anyMatch(each -> each.path().equals(path));
    }

    /** The attribute of that name; several of them are a finding, and none of them counts. */
    Optional<ArgumentSet> single(String path) {
        return attribute(path).flatMap(each -> ArgumentSet.of(each, prefix + path, findings));
    }

    /** The same without looking at its arguments. */
    Optional<Attribute> attribute(String path) {
        if (left.isEmpty()) {
            return Optional.empty();
        }
        List<Attribute> found =
                left.stream().filter(each -> each.path().equals(path)).toList();
        left.removeAll(found);
        if (found.size() < 2) {
            return found.stream().findFirst();
        }
        for (Attribute again : found.subList(1, found.size())) {
            findings.add(Diagnostics.builder(AttributeCode.DUPLICATE_ATTRIBUTE)
                    .at(again.span())
                    .with("attribute", prefix + path)
                    .label(found.getFirst().span(), "first"));
        }
        return Optional.empty();
    }

    /** All attributes of that name, in order. */
    List<ArgumentSet> repeated(String path) {
        if (left.isEmpty()) {
            return List.of();
        }
        List<Attribute> found =
                left.stream().filter(each -> each.path().equals(path)).toList();
        left.removeAll(found);
        return found.stream()
                .flatMap(each -> ArgumentSet.of(each, prefix + path, findings).stream())
                .toList();
    }

    /** {@code @db.VarChar(40)}: the attributes with a prefix, of which there may be one. */
    Optional<Attribute> nativeType() {
        if (left.isEmpty()) {
            return Optional.empty();
        }
        List<Attribute> found =
                left.stream().filter(each -> each.path().indexOf('.') >= 0).toList();
        left.removeAll(found);
        if (found.size() > 1) {
            findings.add(Diagnostics.builder(AttributeCode.DUPLICATE_ATTRIBUTE)
                    .at(found.get(1).span())
                    .with("attribute", prefix + found.get(1).path())
                    .label(found.getFirst().span(), "native"));
        }
        return found.stream().findFirst();
    }

    /** Reports additions of ours that stand in a file of Prisma's language. */
    void refuseAdditions(List<String> additions) {
        for (Attribute attribute : List.copyOf(left)) {
            if (additions.contains(attribute.path())) {
                left.remove(attribute);
                findings.add(Diagnostics.builder(AdditionCode.ADDITION_IN_PRISMA)
                        .at(attribute.span())
                        .with("what", "`" + prefix + attribute.path() + "`"));
            }
        }
    }

    /** Reports attributes that belong to a later version. */
    void refuseLater(List<String> later) {
        for (Attribute attribute : List.copyOf(left)) {
            if (later.stream().anyMatch(each -> matches(attribute.path(), each))) {
                left.remove(attribute);
                findings.add(Diagnostics.builder(AdditionCode.NOT_YET)
                        .at(attribute.span())
                        .with("what", "`" + prefix + attribute.path() + "`"));
            }
        }
    }

    private static boolean matches(String path, String pattern) {
        return pattern.endsWith(".") ? path.startsWith(pattern) : path.equals(pattern);
    }

    /** Reports the attributes that nobody took. */
    void finish(List<String> known) {
        for (Attribute attribute : left) {
            findings.add(Diagnostics.builder(AttributeCode.UNKNOWN_ATTRIBUTE)
                    .at(attribute.span())
                    .with("attribute", prefix + attribute.path())
                    .with("suggestion", Wording.closest(attribute.path(), known).map(each -> prefix + each)));
        }
    }
}
