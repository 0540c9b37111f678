package dev.pgorm.plan;

import dev.pgorm.ir.ObjectAddress;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** The order that follows from what the steps need, give, free, remove and are called. */
final class Usage {

    private final Collection<Draft> drafts;
    private final List<Sentence> sentences = new ArrayList<>();

    Usage(Collection<Draft> drafts) {
        this.drafts = drafts;
    }

    List<Sentence> sentences() {
        pair(Draft::gives, Draft::needs, address -> "the later one uses " + address, sentences);
        pair(Draft::frees, Draft::removes, address -> "until then something uses " + address, sentences);
        pair(Draft::leavesNames, Draft::takesNames, HeldName::reason, sentences);
        return sentences;
    }

    /** What had better run first, by the names in texts that no server has looked into. */
    List<Sentence> preferences() {
        List<Sentence> preferences = new ArrayList<>();
        pair(Draft::gives, Draft::prefers, address -> "the later one may use " + address, preferences);
        return preferences;
    }

    private <K> void pair(
            Function<Draft, Set<K>> earlierKeys,
            Function<Draft, Set<K>> laterKeys,
            Function<K, String> reason,
            List<Sentence> found) {
        Map<K, List<Draft>> earlier = new HashMap<>();
        for (Draft draft : drafts) {
            for (K key : earlierKeys.apply(draft)) {
                earlier.computeIfAbsent(key, each -> new ArrayList<>()).add(draft);
            }
        }
        for (Draft later : drafts) {
            for (K key : laterKeys.apply(later)) {
                for (Draft first : earlier.getOrDefault(key, List.of())) {
                    if (first != later) {
                        found.add(new Sentence(first, later, reason.apply(key)));
                    }
                }
            }
        }
    }

    /** Whether any other step needs the address. */
    static boolean isNeeded(ObjectAddress address, Collection<Draft> drafts) {
        return drafts.stream().anyMatch(draft -> draft.needs().contains(address));
    }
}
