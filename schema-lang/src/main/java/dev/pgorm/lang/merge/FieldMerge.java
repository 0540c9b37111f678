package dev.pgorm.lang.merge;

import dev.pgorm.lang.ast.Attribute;
import dev.pgorm.lang.ast.Block;
import dev.pgorm.lang.ast.Member;
import dev.pgorm.lang.ast.Span;
import dev.pgorm.lang.ast.TypeExpression;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Brings what has changed in one field into the person's text of it. */
final class FieldMerge {

    /** Attributes that a field has once, so that a second one stands for the first. */
    private static final Set<String> ONCE = Set.of("default", "id", "relation", "generated", "identity");

    private final Merging merging;
    private final Spots spots;
    private final Block block;

    FieldMerge(Merging merging, Block block) {
        this.merging = merging;
        this.spots = new Spots(merging.mine());
        this.block = block;
    }

    void merge(Member.Field before, Member.Field after, Member.Field mine) {
        type(before, after, mine);
        Map<String, Attribute> old = Keyed.attributes(merging.before(), plain(before.attributes()));
        Map<String, Attribute> now = Keyed.attributes(merging.after(), plain(after.attributes()));
        List<Spot> own = Spots.in(block, mine);
        old.forEach((key, attribute) -> {
            if (!now.containsKey(key)) {
                spots.find(merging.before(), attribute, own).ifPresent(this::remove);
            }
        });
        now.forEach((key, attribute) -> {
            Attribute previous = old.get(key);
            if (previous == null) {
                add(after, attribute, mine, own);
            } else if (!text(merging.before(), previous).equals(text(merging.after(), attribute))) {
                change(after, previous, attribute, mine, own);
            }
        });
    }

    private static String text(Reading reading, Attribute attribute) {
        return reading.text(attribute.span());
    }

    /** Native types belong to the type. */
    private static List<Attribute> plain(List<Attribute> attributes) {
        return attributes.stream().filter(each -> !isNative(each)).toList();
    }

    private static boolean isNative(Attribute attribute) {
        return attribute.path().indexOf('.') >= 0;
    }

    private static Optional<Attribute> nativeType(Member.Field field) {
        return field.attributes().stream().filter(FieldMerge::isNative).findFirst();
    }

    private void type(Member.Field before, Member.Field after, Member.Field mine) {
        if (before.type().isEmpty() || after.type().isEmpty() || mine.type().isEmpty()) {
            return;
        }
        TypeExpression old = before.type().get();
        TypeExpression now = after.type().get();
        Span place = mine.type().get().span();
        int base = place.start() + MemberText.baseLength(merging.mine().text(place));
        Optional<String> oldNative = nativeType(before).map(each -> text(merging.before(), each));
        Optional<String> newNative = nativeType(after).map(each -> text(merging.after(), each));
        boolean same = MemberText.base(merging.before(), old).equals(MemberText.base(merging.after(), now))
                && oldNative.equals(newNative);
        if (!same) {
            merging.file(place).replace(place.start(), base, MemberText.base(merging.after(), now));
            nativeType(mine, newNative);
        }
        String marks = MemberText.marks(merging.after(), now);
        if (!MemberText.marks(merging.before(), old).equals(marks)) {
            merging.file(place).replace(base, place.end(), marks);
        }
    }

    private void nativeType(Member.Field mine, Optional<String> wanted) {
        Optional<Attribute> there = nativeType(mine);
        if (there.isPresent() && wanted.isPresent()) {
            merging.file(mine.span()).replace(there.get().span(), wanted.get());
        } else if (there.isPresent()) {
            merging.file(mine.span()).removeWord(there.get().span());
        } else {
            wanted.ifPresent(each -> merging.file(mine.span()).insert(end(mine), " " + each));
        }
    }

    private void change(
            Member.Field after, Attribute previous, Attribute attribute, Member.Field mine, List<Spot> own) {
        Optional<Spot> spot = spots.find(merging.before(), previous, own);
        boolean alike = spot.filter(
                        each -> each.isOnField() && each.attribute().path().equals(attribute.path()))
                .isPresent();
        if (alike) {
            replace(spot.get(), attribute);
            return;
        }
        spot.ifPresent(this::remove);
        add(after, attribute, mine, own);
    }

    private void replace(Spot spot, Attribute attribute) {
        Span place = spot.attribute().span();
        if (merging.take(place)) {
            merging.file(place).replace(place, text(merging.after(), attribute));
        }
    }

    private void remove(Spot spot) {
        Span place = spot.attribute().span();
        if (!merging.take(place)) {
            return;
        }
        if (spot.isOnField()) {
            merging.file(place).removeWord(place);
        } else {
            merging.file(place).removeMember(spot.member().map(Member::span).orElse(place));
        }
    }

    private void add(Member.Field after, Attribute attribute, Member.Field mine, List<Spot> own) {
        Optional<Spot> stands = own.stream()
                .filter(each -> ONCE.contains(attribute.path())
                        && each.attribute().path().equals(attribute.path()))
                .findFirst();
        if (stands.isPresent()) {
            replace(stands.get(), attribute);
            return;
        }
        int place = place(after, attribute, mine);
        merging.file(mine.span()).insert(place, " " + text(merging.after(), attribute));
    }

    /** Behind the attribute that stands in front of it in our text, else behind the type. */
    private static int place(Member.Field after, Attribute attribute, Member.Field mine) {
        List<Attribute> earlier = new ArrayList<>();
        for (Attribute each : after.attributes()) {
            if (each.equals(attribute)) {
                break;
            }
            earlier.add(each);
        }
        for (Attribute each : earlier.reversed()) {
            Optional<Attribute> there = mine.attributes().stream()
                    .filter(own -> own.path().equals(each.path()))
                    .findFirst();
            if (there.isPresent()) {
                return there.get().span().end();
            }
        }
        return mine.type()
                .map(each -> each.span().end())
                .orElse(mine.name().span().end());
    }

    private static int end(Member.Field field) {
        return field.attributes().isEmpty()
                ? field.type()
                        .map(each -> each.span().end())
                        .orElse(field.name().span().end())
                : field.attributes().getLast().span().end();
    }
}
