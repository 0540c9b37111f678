package dev.pgorm.studio.terminal;

import com.googlecode.lanterna.input.CharacterPattern;
import com.googlecode.lanterna.input.KeyStroke;
import com.googlecode.lanterna.input.KeyType;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The answer to {@code ESC ] 11 ; ?}: {@code ESC ] 11 ; rgb:RRRR/GGGG/BBBB}, ended by BEL or {@code ESC \}. */
final class BackgroundPattern implements CharacterPattern {

    private static final String BEGIN = "\u001b]11;";
    private static final int LONGEST = 40;
    private static final Pattern COLOUR =
            Pattern.compile("rgba?:(\\p{XDigit}{1,4})/(\\p{XDigit}{1,4})/(\\p{XDigit}{1,4}).*");

    /** How bright the terminal's background is. */
    static final class Answer extends KeyStroke {
        private final double brightness;

        Answer(double brightness) {
            super(KeyType.Unknown);
            this.brightness = brightness;
        }

        /** From 0, black, to 1, white. */
        double brightness() {
            return brightness;
        }
    }

    @Override
    public @Nullable Matching match(List<Character> sequence) {
        int length = sequence.size();
        for (int i = 0; i < Math.min(length, BEGIN.length()); i++) {
            if (sequence.get(i) != BEGIN.charAt(i)) {
                return null;
            }
        }
        if (length > LONGEST) {
            return null;
        }
        if (length <= BEGIN.length()) {
            return Matching.NOT_YET;
        }
        char last = sequence.get(length - 1);
        boolean ended = last == '\u0007' || (last == '\\' && sequence.get(length - 2) == '\u001b');
        if (!ended) {
            return Matching.NOT_YET;
        }
        StringBuilder text = new StringBuilder();
        sequence.subList(BEGIN.length(), length).forEach(text::append);
        Matcher colour = COLOUR.matcher(text.toString().strip());
        double brightness = colour.lookingAt()
                ? 0.299 * part(colour.group(1)) + 0.587 * part(colour.group(2)) + 0.114 * part(colour.group(3))
                : 0;
        return new Matching(new Answer(brightness));
    }

    private static double part(String hex) {
        return Integer.parseInt(hex, 16) / (Math.pow(16, hex.length()) - 1);
    }
}
