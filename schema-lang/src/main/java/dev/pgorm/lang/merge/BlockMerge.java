package dev.pgorm.lang.merge;

import dev.pgorm.lang.ast.Block;
import dev.pgorm.lang.ast.BlockKind;
import dev.pgorm.lang.ast.Member;
import dev.pgorm.lang.ast.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Brings what has changed in one block into the person's text of it. */
final class BlockMerge {

    private final Merging merging;
    private final Extent extent;
    private final Block before;
    private final Block after;
    private final Block mine;
    private final Spots spots;
    private final Map<String, Member> old;
    private final Map<String, Member> now;

    BlockMerge(Merging merging, Extent extent, Block before, Block after, Block mine) {
        this.merging = merging;
        this.extent = extent;
        this.before = before;
        this.after = after;
        this.mine = mine;
        this.spots = new Spots(merging.mine());
        this.old = Keyed.members(merging.before(), before.members());
        this.now = Keyed.members(merging.after(), after.members());
    }

    /** Whether anything differs. */
    boolean isNeeded() {
        return !heading(merging.before(), before).equals(heading(merging.after(), after))
                || !said(merging.before(), before.signature()).equals(said(merging.after(), after.signature()))
                || !said(merging.before(), before.body()).equals(said(merging.after(), after.body()))
                || !before.documentation().equals(after.documentation())
                || !texts(merging.before(), old).equals(texts(merging.after(), now));
    }

    private static Map<String, String> texts(Reading reading, Map<String, Member> members) {
        return members.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        each -> MemberText.of(reading, each.getValue())
                                + documentation(each.getValue())
                                        .map(text -> "\n" + text)
                                        .orElse("")));
    }

    private static Optional<String> documentation(Member member) {
        return switch (member) {
            case Member.Field field -> field.documentation();
            case Member.BlockAttribute attribute -> attribute.documentation();
            case Member.Assignment assignment -> assignment.documentation();
        };
    }

    private static Optional<String> said(Reading reading, Optional<Block.Verbatim> verbatim) {
        return verbatim.map(each -> reading.text(each.span()));
    }

    private static String heading(Reading reading, Block block) {
        List<String> words = new ArrayList<>();
        block.headerType().ifPresent(each -> words.add(reading.text(each.span())));
        block.header().forEach(each -> words.add(reading.text(each.span())));
        return String.join(" ", words);
    }

    void merge() {
        boolean sameHeading = heading(merging.before(), before).equals(heading(merging.after(), after));
        if (extent == Extent.BLOCKS || !sameHeading) {
            whole();
            return;
        }
        verbatim(before.signature(), after.signature(), mine.signature());
        verbatim(before.body(), after.body(), mine.body());
        documentation(
                before.documentation(),
                after.documentation(),
                mine.span(),
                mine.keyword().span().start());
        old.forEach((key, member) -> {
            if (!now.containsKey(key)) {
                gone(member);
            }
        });
        now.forEach((key, member) -> {
            if (!old.containsKey(key)) {
                add(member);
            } else if (!texts(merging.before(), Map.of(key, old.get(key)))
                    .equals(texts(merging.after(), Map.of(key, member)))) {
                changed(old.get(key), member);
            }
        });
    }

    /** The block as we write it, below the comments that it has. */
    private void whole() {
        Span place = mine.span();
        int start = before.documentation().equals(after.documentation())
                ? mine.keyword().span().start()
                : place.start();
        int from = start == place.start()
                ? after.span().start()
                : after.keyword().span().start();
        String text = merging.after()
                .file(after.span())
                .text()
                .substring(from, after.span().end());
        merging.file(place).replace(start, place.end(), text);
        merging.isChanged(Merging.describe(mine), mine.keyword().span());
    }

    private void verbatim(
            Optional<Block.Verbatim> previous, Optional<Block.Verbatim> wanted, Optional<Block.Verbatim> there) {
        if (there.isPresent()
                && wanted.isPresent()
                && !said(merging.before(), previous).equals(said(merging.after(), wanted))) {
            Span place = there.get().span();
            merging.file(place).replace(place, merging.after().text(wanted.get().span()));
            merging.isChanged(Merging.describe(mine), mine.keyword().span());
        }
    }

    private void documentation(Optional<String> previous, Optional<String> wanted, Span place, int start) {
        if (previous.equals(wanted)) {
            return;
        }
        Lines file = merging.file(place);
        String indent = file.indent(start);
        file.replace(
                place.start(),
                start,
                wanted.map(each -> MemberText.documentation(each, indent)).orElse(""));
    }

    private void gone(Member member) {
        switch (member) {
            case Member.Field field -> field(field).ifPresent(this::removeMember);
            case Member.Assignment assignment -> assignment(assignment).ifPresent(this::removeMember);
            case Member.BlockAttribute attribute ->
                spots.find(merging.before(), attribute.attribute(), Spots.in(mine))
                        .ifPresent(this::removeSpot);
        }
    }

    private void removeMember(Member member) {
        if (merging.take(member.span())) {
            merging.file(member.span()).removeMember(member.span());
            merging.isGone(describe(merging.mine(), member), start(member));
        }
    }

    private void removeSpot(Spot spot) {
        Span place = spot.attribute().span();
        if (!merging.take(place)) {
            return;
        }
        if (spot.isOnField()) {
            spot.member().ifPresent(each -> merging.isChanged(describe(merging.mine(), each), start(each)));
            merging.file(place).removeWord(place);
        } else {
            merging.isGone(Merging.describe(merging.mine(), spot.attribute(), spot.block()), place);
            merging.file(place).removeMember(spot.member().map(Member::span).orElse(place));
        }
    }

    private Optional<Member> field(Member.Field field) {
        return mine.members().stream()
                .filter(each -> each instanceof Member.Field own
                        && own.name().text().equals(field.name().text()))
                .findFirst();
    }

    private Optional<Member> assignment(Member.Assignment assignment) {
        return mine.members().stream()
                .filter(each -> each instanceof Member.Assignment own
                        && own.key().text().equals(assignment.key().text()))
                .findFirst();
    }

    private void changed(Member previous, Member wanted) {
        switch (wanted) {
            case Member.Field field -> {
                Optional<Member> there = field(field);
                if (there.isPresent()) {
                    changedField((Member.Field) previous, field, (Member.Field) there.get());
                } else {
                    add(field);
                }
            }
            case Member.Assignment assignment -> {
                Optional<Member> there = assignment(assignment);
                if (there.isPresent()) {
                    rewrite(there.get(), wanted);
                } else {
                    add(assignment);
                }
            }
            case Member.BlockAttribute attribute -> changedAttribute((Member.BlockAttribute) previous, attribute);
        }
    }

    private void changedField(Member.Field previous, Member.Field wanted, Member.Field there) {
        merging.isChanged(describe(merging.mine(), there), start(there));
        if (extent == Extent.MEMBERS) {
            Lines file = merging.file(there.span());
            file.replace(there.name().span().start(), end(there), MemberText.of(merging.after(), wanted));
        } else {
            new FieldMerge(merging, mine).merge(previous, wanted, there);
        }
        documentation(
                previous.documentation(),
                wanted.documentation(),
                there.span(),
                there.name().span().start());
    }

    private void rewrite(Member there, Member wanted) {
        merging.isChanged(describe(merging.mine(), there), start(there));
        merging.file(there.span()).replace(start(there).start(), end(there), MemberText.of(merging.after(), wanted));
    }

    private void changedAttribute(Member.BlockAttribute previous, Member.BlockAttribute wanted) {
        Optional<Spot> spot = spots.find(merging.before(), previous.attribute(), Spots.in(mine));
        boolean alike = spot.filter(each -> !each.isOnField()
                        && each.attribute().path().equals(wanted.attribute().path()))
                .isPresent();
        if (!alike) {
            spot.ifPresent(this::removeSpot);
            add(wanted);
            return;
        }
        Span place = spot.get().attribute().span();
        if (!MemberText.of(merging.before(), previous).equals(MemberText.of(merging.after(), wanted))
                && merging.take(place)) {
            merging.isChanged(
                    Merging.describe(
                            merging.mine(), spot.get().attribute(), spot.get().block()),
                    place);
            merging.file(place)
                    .replace(place, merging.after().text(wanted.attribute().span()));
        }
        documentation(
                previous.documentation(),
                wanted.documentation(),
                spot.get().member().map(Member::span).orElse(place),
                place.start());
    }

    private void add(Member member) {
        if (member instanceof Member.Field field && field(field).isPresent()) {
            rewrite(field(field).get(), member);
            return;
        }
        merging.isNew(describe(merging.after(), member));
        Lines file = merging.file(mine.span());
        String documentation = documentation(member)
                .map(each -> MemberText.documentation(each, indent(file)))
                .orElse("");
        Optional<Member> earlier = neighbour(member, after.members());
        Optional<Member> later = neighbour(member, after.members().reversed());
        Optional<Member> last = mine.members().reversed().stream()
                .filter(each -> !merging.isTaken(each.span()))
                .findFirst();
        if (earlier.isPresent()) {
            Member neighbour = earlier.get();
            file.insertLineAfter(neighbour.span(), indent(file), documentation + text(file, member, neighbour));
        } else if (later.isPresent()) {
            file.insertLineBefore(later.get().span(), indent(file) + documentation + text(file, member, later.get()));
        } else if (last.isPresent() && member instanceof Member.BlockAttribute) {
            String gap = last.get() instanceof Member.Field ? "\n" : "";
            file.insertLineAfter(
                    last.get().span(), gap + indent(file), documentation + MemberText.of(merging.after(), member));
        } else {
            int open = file.text().indexOf('{', mine.keyword().span().end());
            file.insert(open + 1, "\n" + indent(file) + documentation + MemberText.of(merging.after(), member));
        }
    }

    private String indent(Lines file) {
        return mine.members().isEmpty()
                ? "  "
                : file.indent(start(mine.members().getFirst()).start());
    }

    private String text(Lines file, Member member, Member neighbour) {
        if (!(member instanceof Member.Field field) || !(neighbour instanceof Member.Field other)) {
            return MemberText.of(merging.after(), member);
        }
        int start = other.name().span().start();
        int type = other.type().map(each -> each.span().start() - start).orElse(0);
        int attributes = other.attributes().isEmpty()
                        || !file.sameLine(
                                start, other.attributes().getFirst().span().start())
                ? 0
                : other.attributes().getFirst().span().start() - start;
        return MemberText.field(merging.after(), field, type, attributes);
    }

    /** The last member of the same sort in front of a new one in our text that the person's text has. */
    private Optional<Member> neighbour(Member member, List<Member> ours) {
        Optional<Member> found = Optional.empty();
        for (Member each : ours) {
            if (each.equals(member)) {
                break;
            }
            Optional<Member> own = there(each)
                    .filter(candidate ->
                            candidate.getClass() == member.getClass() && !merging.isTaken(candidate.span()));
            found = own.isPresent() ? own : found;
        }
        return found;
    }

    private Optional<Member> there(Member member) {
        return switch (member) {
            case Member.Field field -> field(field);
            case Member.Assignment assignment -> assignment(assignment);
            case Member.BlockAttribute attribute ->
                spots.find(merging.after(), attribute.attribute(), Spots.in(mine))
                        .filter(spot -> spot.block().equals(mine))
                        .flatMap(Spot::member);
        };
    }

    private String describe(Reading reading, Member member) {
        return switch (member) {
            case Member.Field field ->
                (mine.kind() == BlockKind.ENUM ? "value " : "field ") + mine.nameText() + "."
                        + field.name().text();
            case Member.Assignment assignment -> assignment.key().text() + " of " + Merging.describe(mine);
            case Member.BlockAttribute attribute -> Merging.describe(reading, attribute.attribute(), mine);
        };
    }

    /** Where a member starts below its documentation. */
    private static Span start(Member member) {
        return switch (member) {
            case Member.Field field -> field.name().span();
            case Member.Assignment assignment -> assignment.key().span();
            case Member.BlockAttribute attribute -> attribute.attribute().span();
        };
    }

    private static int end(Member member) {
        return switch (member) {
            case Member.Field field ->
                field.attributes().isEmpty()
                        ? field.type()
                                .map(each -> each.span().end())
                                .orElse(field.name().span().end())
                        : field.attributes().getLast().span().end();
            case Member.Assignment assignment ->
                assignment
                        .value()
                        .map(each -> each.span().end())
                        .orElse(assignment.key().span().end());
            case Member.BlockAttribute attribute -> attribute.attribute().span().end();
        };
    }
}
