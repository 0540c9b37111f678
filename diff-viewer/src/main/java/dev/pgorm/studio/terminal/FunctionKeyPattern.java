package dev.pgorm.studio.terminal;

import com.googlecode.lanterna.input.CharacterPattern;
import com.googlecode.lanterna.input.KeyStroke;
import com.googlecode.lanterna.input.KeyType;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Keys that terminals send with {@code ESC O}, which Lanterna takes for Alt and a letter in part. */
final class FunctionKeyPattern implements CharacterPattern {

    private static final Map<Character, KeyType> KEYS = Map.ofEntries(
            Map.entry('A', KeyType.ArrowUp),
            Map.entry('B', KeyType.ArrowDown),
            Map.entry('C', KeyType.ArrowRight),
            Map.entry('D', KeyType.ArrowLeft),
            Map.entry('H', KeyType.Home),
            Map.entry('F', KeyType.End),
            Map.entry('M', KeyType.Enter),
            Map.entry('P', KeyType.F1),
            Map.entry('Q', KeyType.F2),
            Map.entry('R', KeyType.F3),
            Map.entry('S', KeyType.F4));

    @Override
    public @Nullable Matching match(List<Character> sequence) {
        if (sequence.getFirst() != '\u001b' || (sequence.size() > 1 && sequence.get(1) != 'O') || sequence.size() > 3) {
            return null;
        }
        if (sequence.size() < 3) {
            return Matching.NOT_YET;
        }
        KeyType key = KEYS.get(sequence.get(2));
        return key == null ? null : new Matching(new KeyStroke(key));
    }
}
