package dev.pgorm.repl.terminal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jline.reader.Candidate;
import org.jline.reader.CompletingParsedLine;
import org.jline.reader.CompletionMatcher;
import org.jline.reader.LineReader;

/** Takes proposals as they come: the completer has chosen them, and knows that {@code us} may become {@code "User"}. */
final class ProposalMatcher implements CompletionMatcher {

    private List<Candidate> candidates = List.of();
    private String word = "";

    @Override
    public void compile(
            Map<LineReader.Option, Boolean> options,
            boolean prefix,
            CompletingParsedLine line,
            boolean caseInsensitive,
            int errors,
            String originalGroupName) {
        word = line.word();
        candidates = List.of();
    }

    @Override
    public List<Candidate> matches(List<Candidate> proposals) {
        candidates = new ArrayList<>(proposals);
        return candidates;
    }

    @Override
    public Candidate exactMatch() {
        return candidates.stream()
                .filter(candidate -> candidate.value().equals(word))
                .findFirst()
                .orElseGet(() -> new Candidate(word));
    }

    @Override
    public String getCommonPrefix() {
        String prefix = candidates.isEmpty() ? "" : candidates.getFirst().value();
        for (Candidate candidate : candidates) {
            prefix = common(prefix, candidate.value());
        }
        return prefix.toLowerCase(Locale.ROOT).startsWith(word.toLowerCase(Locale.ROOT)) ? prefix : word;
    }

    private static String common(String one, String other) {
        int length = 0;
        while (length < one.length()
                && length < other.length()
                && Character.toLowerCase(one.charAt(length)) == Character.toLowerCase(other.charAt(length))) {
            length++;
        }
        return one.substring(0, length);
    }
}
