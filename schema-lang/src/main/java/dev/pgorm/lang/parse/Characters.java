package dev.pgorm.lang.parse;

/** What single characters are. */
final class Characters {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private Characters() {}

    /** Blanks inside a line: Unicode's spaces and the tab, as in Prisma's grammar, and a byte order mark. */
    static boolean isBlank(char character) {
        if (character <= ' ') {
            return character == ' ' || character == '\t';
        }
        return character >= '\u00A0'
                && (character == BYTE_ORDER_MARK || Character.getType(character) == Character.SPACE_SEPARATOR);
    }

    static boolean isLineEnd(char character) {
        return character == '\n' || character == '\r';
    }

    static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }

    static boolean isLetter(char character) {
        return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z');
    }

    /** First characters of names. Prisma's names start with a letter or digit; ours also with an underscore. */
    static boolean startsName(char character) {
        return isLetter(character)
                || isDigit(character)
                || character == '_'
                || (character >= 0x80 && Character.isLetter(character));
    }

    static boolean continuesName(char character) {
        return startsName(character) || character == '-';
    }

    /** Whether a name is one by Prisma's grammar. */
    static boolean isPrismaName(String name) {
        if (name.isEmpty() || !isPrismaNameStart(name.charAt(0))) {
            return false;
        }
        for (int index = 1; index < name.length(); index++) {
            char character = name.charAt(index);
            if (!isPrismaNameStart(character) && character != '_' && character != '-') {
                return false;
            }
        }
        return true;
    }

    private static boolean isPrismaNameStart(char character) {
        return isLetter(character) || isDigit(character) || (character >= 0x80 && Character.isLetter(character));
    }
}
