package dev.pgorm.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Puts drafts in order: sentences bind, preferences count where they do not hold everything up, and the rest is for readers. */
final class Sorting {

    private final Comparator<Draft> readingOrder;
    private final Map<Draft, Integer> bound = new HashMap<>();
    private final Map<Draft, Integer> wished = new HashMap<>();
    private final Map<Draft, List<Draft>> followers = new HashMap<>();
    private final Map<Draft, List<Draft>> wishers = new HashMap<>();

    /** Nothing binds these. */
    private final TreeSet<Draft> free;

    /** Nothing binds these, and nothing is preferred before them. */
    private final TreeSet<Draft> ready;

    Sorting(
            Collection<Draft> drafts,
            Collection<Sentence> sentences,
            Collection<Sentence> preferences,
            Comparator<Draft> readingOrder) {
        Map<Draft, Integer> places = new HashMap<>();
        drafts.forEach(draft -> places.put(draft, places.size()));
        this.readingOrder = readingOrder.thenComparing(places::get);
        this.free = new TreeSet<>(this.readingOrder);
        this.ready = new TreeSet<>(this.readingOrder);
        for (Draft draft : drafts) {
            bound.put(draft, 0);
            wished.put(draft, 0);
        }
        count(sentences, bound, followers);
        count(preferences, wished, wishers);
        drafts.forEach(this::admit);
    }

    private static void count(
            Collection<Sentence> sentences, Map<Draft, Integer> waiting, Map<Draft, List<Draft>> followers) {
        Set<Pair> distinct = new HashSet<>();
        for (Sentence sentence : sentences) {
            if (distinct.add(new Pair(sentence.earlier(), sentence.later()))) {
                waiting.merge(sentence.later(), 1, Integer::sum);
                followers
                        .computeIfAbsent(sentence.earlier(), key -> new ArrayList<>())
                        .add(sentence.later());
            }
        }
    }

    private record Pair(Draft earlier, Draft later) {}

    private void admit(Draft draft) {
        if (Integer.valueOf(0).equals(bound.get(draft))) {
            free.add(draft);
            if (Integer.valueOf(0).equals(wished.get(draft))) {
                ready.add(draft);
            }
        }
    }

    /** The drafts in order; without those that wait for each other. */
    List<Draft> sorted() {
        List<Draft> sorted = new ArrayList<>();
        Set<Draft> done = new HashSet<>();
        for (Optional<Draft> next = next(); next.isPresent(); next = next()) {
            Draft draft = next.get();
            ready.remove(draft);
            free.remove(draft);
            sorted.add(draft);
            done.add(draft);
            release(draft, followers, bound, done);
            release(draft, wishers, wished, done);
        }
        return sorted;
    }

    private Optional<Draft> next() {
        if (!ready.isEmpty()) {
            return Optional.of(ready.first());
        }
        // Only preferences are left: the one with the fewest of them open gives in.
        return free.stream()
                .min(Comparator.<Draft>comparingInt(each -> wished.getOrDefault(each, 0))
                        .thenComparing(readingOrder));
    }

    private void release(
            Draft earlier, Map<Draft, List<Draft>> waitingFor, Map<Draft, Integer> counts, Set<Draft> done) {
        for (Draft later : waitingFor.getOrDefault(earlier, List.of())) {
            counts.merge(later, -1, Integer::sum);
            if (!done.contains(later)) {
                admit(later);
            }
        }
    }
}
