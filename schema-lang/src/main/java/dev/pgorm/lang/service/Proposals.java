package dev.pgorm.lang.service;

import dev.pgorm.lang.service.Completion.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Collects what may stand at a caret and puts it in order: first what fits best, then in the order of the proposing. */
final class Proposals {

    private final Caret caret;
    private final List<Ranked> ranked = new ArrayList<>();
    private final Set<String> labels = new HashSet<>();

    Proposals(Caret caret) {
        this.caret = caret;
    }

    private record Ranked(int rank, int order, Completion completion) {}

    /** A word that is written as it is. */
    void word(Kind kind, String word, String detail, String documentation) {
        add(kind, word, caret.word(), word, word.length(), detail, documentation);
    }

    /**
     * Proposes a text.
     *
     * @param insert the text, with {@code ‸} where the caret stands afterwards; at its end where there is none
     */
    void text(Kind kind, String label, String insert, String detail, String documentation) {
        text(kind, label, caret.word(), insert, detail, documentation);
    }

    void text(Kind kind, String label, TextRange replace, String insert, String detail, String documentation) {
        int stop = insert.indexOf('‸');
        String plain = stop < 0 ? insert : insert.substring(0, stop) + insert.substring(stop + 1);
        add(kind, label, replace, plain, stop < 0 ? plain.length() : stop, detail, documentation);
    }

    /** Proposes something for what is typed of a word, which is a part of what is typed. */
    void at(String typed, Completion completion) {
        int rank = Match.rank(typed, completion.label());
        if (rank != Match.NONE && labels.add(completion.label())) {
            ranked.add(new Ranked(rank, ranked.size(), completion));
        }
    }

    private void add(
            Kind kind, String label, TextRange replace, String insert, int stop, String detail, String documentation) {
        int rank = Match.rank(bare(caret.typed()), bare(label));
        if (rank != Match.NONE && labels.add(label)) {
            ranked.add(new Ranked(
                    rank, ranked.size(), new Completion(label, replace, insert, stop, kind, detail, documentation)));
        }
    }

    /** Marks in front of a name are not what one searches by. */
    private static String bare(String word) {
        int start = 0;
        while (start < word.length() && word.charAt(start) == '@') {
            start++;
        }
        return word.substring(start);
    }

    /** The proposals in order; those that only have the letters somewhere count where nothing fits better. */
    List<Completion> sorted() {
        int worst =
                ranked.stream().anyMatch(each -> each.rank < Match.SCATTERED) ? Match.SCATTERED - 1 : Match.SCATTERED;
        return ranked.stream()
                .filter(each -> each.rank <= worst)
                .sorted(Comparator.comparingInt(Ranked::rank).thenComparingInt(Ranked::order))
                .map(Ranked::completion)
                .toList();
    }
}
