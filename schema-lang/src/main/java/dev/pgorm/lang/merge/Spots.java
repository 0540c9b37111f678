package dev.pgorm.lang.merge;

import dev.pgorm.ir.ObjectAddress;
import dev.pgorm.lang.ast.Attribute;
import dev.pgorm.lang.ast.Block;
import dev.pgorm.lang.ast.Member;
import dev.pgorm.lang.ast.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Finds in a person's text what a text of ours says: by what it means to the database, else by its word. */
final class Spots {

    private final Reading mine;

    Spots(Reading mine) {
        this.mine = mine;
    }

    /** The attribute that makes the same objects, wherever it stands, else the one among others with the same word. */
    Optional<Spot> find(Reading ours, Attribute attribute, List<Spot> among) {
        for (ObjectAddress each : ours.meaning(attribute)) {
            Optional<Spot> found = mine.origin(each).flatMap(this::at);
            if (found.isPresent()) {
                return found;
            }
        }
        return ours.meaning(attribute).isEmpty() ? byWord(ours, attribute, among) : Optional.empty();
    }

    private Optional<Spot> byWord(Reading ours, Attribute attribute, List<Spot> among) {
        List<Spot> same = among.stream()
                .filter(each -> each.attribute().path().equals(attribute.path()))
                .toList();
        if (same.size() == 1) {
            return Optional.of(same.getFirst());
        }
        String text = ours.text(attribute.span());
        return first(same, each -> mine.text(each.attribute().span()).equals(text))
                .or(() -> first(same, each -> opening(mine, each.attribute()).equals(opening(ours, attribute))));
    }

    private static Optional<Spot> first(List<Spot> spots, Predicate<Spot> condition) {
        return spots.stream().filter(condition).findFirst();
    }

    private static String opening(Reading reading, Attribute attribute) {
        return attribute.arguments().isEmpty()
                ? ""
                : reading.text(attribute.arguments().getFirst().span());
    }

    private Optional<Spot> at(Span origin) {
        for (Block block : mine.blocks().values()) {
            if (Reading.holds(block.span(), origin)) {
                return in(block).stream()
                        .filter(each -> Reading.holds(each.attribute().span(), origin))
                        .findFirst();
            }
        }
        return Optional.empty();
    }

    /** All attributes of a block. */
    static List<Spot> in(Block block) {
        List<Spot> spots = new ArrayList<>();
        block.header().forEach(each -> spots.add(new Spot(block, Optional.empty(), each)));
        for (Member member : block.members()) {
            spots.addAll(in(block, member));
        }
        return spots;
    }

    /** The attributes of a member. */
    static List<Spot> in(Block block, Member member) {
        return switch (member) {
            case Member.Field field ->
                field.attributes().stream()
                        .map(each -> new Spot(block, Optional.of(member), each))
                        .toList();
            case Member.BlockAttribute attribute ->
                List.of(new Spot(block, Optional.of(member), attribute.attribute()));
            case Member.Assignment assignment -> List.of();
        };
    }
}
