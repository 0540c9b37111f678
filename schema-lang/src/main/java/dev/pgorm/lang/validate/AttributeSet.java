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

    private static final String EARLIER_PREFIX = "pg.";

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

    /** The attributes by their present names: {@code @@sql} was {@code @@pg.sql} before. */
    static List<Attribute> withoutEarlierPrefix(List<Attribute> attributes) {
        List<Attribute> present = new ArrayList<>(attributes.size());
        for (Attribute each : attributes) {
            boolean earlier = each.path().startsWith(EARLIER_PREFIX);
            present.add(
                    earlier
                            ? new Attribute(
                                    each.path().substring(EARLIER_PREFIX.length()),
                                    each.pathSpan(),
                                    each.arguments(),
                                    each.parenthesised(),
                                    each.span())
                            : each);
        }
        return present;
    }

    boolean isEmpty() {
        return left.isEmpty();
    }

    boolean has(String path) {
        return indexOf(path, 0) >= 0;
    }

    /** The first attribute of that name, which stays. */
    Optional<Attribute> find(String path) {
        int index = indexOf(path, 0);
        return index < 0 ? Optional.empty() : Optional.of(left.get(index));
    }

    private int indexOf(String path, int from) {
        for (int index = from; index < left.size(); index++) {
            if (left.get(index).path().equals(path)) {
                return index;
            }
        }
        return -1;
    }

    /** The attribute of that name; several of them are a finding, and none of them counts. */
    Optional<ArgumentSet> single(String path) {
        int index = indexOf(path, 0);
        if (index < 0) {
            return Optional.empty();
        }
        Optional<Attribute> only = takeOnly(path, index);
        return only.isEmpty() ? Optional.empty() : ArgumentSet.of(only.get(), prefix + path, findings);
    }

    /** The same without looking at its arguments. */
    Optional<Attribute> attribute(String path) {
        int index = indexOf(path, 0);
        return index < 0 ? Optional.empty() : takeOnly(path, index);
    }

    private Optional<Attribute> takeOnly(String path, int index) {
        Attribute first = left.remove(index);
        boolean only = true;
        for (int again = indexOf(path, index); again >= 0; again = indexOf(path, again)) {
            only = false;
            findings.add(Diagnostics.builder(AttributeCode.DUPLICATE_ATTRIBUTE)
                    .at(left.remove(again).span())
                    .with("attribute", prefix + path)
                    .label(first.span(), "first"));
        }
        return only ? Optional.of(first) : Optional.empty();
    }

    /** All attributes of that name, in order. */
    List<ArgumentSet> repeated(String path) {
        int first = indexOf(path, 0);
        if (first < 0) {
            return List.of();
        }
        List<ArgumentSet> found = new ArrayList<>();
        for (int index = first; index >= 0; index = indexOf(path, index)) {
            ArgumentSet.of(left.remove(index), prefix + path, findings).ifPresent(found::add);
        }
        return found;
    }

    /** {@code @db.VarChar(40)}: the attributes with a prefix, of which there may be one. */
    Optional<Attribute> nativeType() {
        if (left.isEmpty()) {
            return Optional.empty();
        }
        List<Attribute> found = new ArrayList<>(1);
        for (Attribute each : left) {
            if (each.path().indexOf('.') >= 0) {
                found.add(each);
            }
        }
        if (found.isEmpty()) {
            return Optional.empty();
        }
        left.removeAll(found);
        if (found.size() > 1) {
            findings.add(Diagnostics.builder(AttributeCode.DUPLICATE_ATTRIBUTE)
                    .at(found.get(1).span())
                    .with("attribute", prefix + found.get(1).path())
                    .label(found.getFirst().span(), "native"));
        }
        return Optional.of(found.getFirst());
    }

    /** Reports additions of ours that stand in a file of Prisma's language. */
    void refuseAdditions(List<String> additions) {
        if (left.isEmpty()) {
            return;
        }
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
        if (left.isEmpty()) {
            return;
        }
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
