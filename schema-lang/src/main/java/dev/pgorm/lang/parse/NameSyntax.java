package dev.pgorm.lang.parse;

/** Which texts are names without quotes. */
public final class NameSyntax {

    private NameSyntax() {}

    /** Whether a text can stand as a name without quotes in PG-ORM's language. */
    public static boolean isName(String text) {
        return !text.isEmpty()
                && Characters.startsName(text.charAt(0))
                && text.chars().allMatch(each -> Characters.continuesName((char) each))
                && !text.chars().allMatch(each -> Characters.isDigit((char) each));
    }

    /** Whether a text is a name in Prisma's language. */
    public static boolean isPrismaName(String text) {
        return Characters.isPrismaName(text);
    }
}
