package dev.pgorm.lang.parse;

import dev.pgorm.lang.ast.Name;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Names of one or several parts. */
final class Names {

    private Names() {}

    /** One name of several parts, each as it was written: {@code auth."odd name"}. */
    static Name joined(List<Name> parts) {
        if (parts.size() == 1) {
            return parts.getFirst();
        }
        String text = parts.stream()
                .map(each -> each.quoted() ? '"' + each.text() + '"' : each.text())
                .collect(Collectors.joining("."));
        return new Name(
                text, false, parts.getFirst().span().cover(parts.getLast().span()));
    }

    /** The name at the start of a routine's heading: {@code auth.uid} in {@code auth.uid() returns uuid}. */
    static Optional<Name> atStart(String signature, PieceContext piece, int start) {
        int end = 0;
        while (end < signature.length()) {
            char character = signature.charAt(end);
            if (character == '"') {
                int close = signature.indexOf('"', end + 1);
                end = close < 0 ? signature.length() : close + 1;
            } else if (character == '.' || character == '$' || Characters.continuesName(character)) {
                end++;
            } else {
                break;
            }
        }
        if (end == 0) {
            return Optional.empty();
        }
        String text = signature.substring(0, end);
        boolean quoted = text.length() > 2 && text.startsWith("\"") && text.indexOf('"', 1) == text.length() - 1;
        return Optional.of(
                new Name(quoted ? text.substring(1, text.length() - 1) : text, quoted, piece.span(start, start + end)));
    }
}
