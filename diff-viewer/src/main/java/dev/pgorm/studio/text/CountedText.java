package dev.pgorm.studio.text;

/**
 * A text that counts how often it is looked at: the only way of stopping an expression that tries exponentially many ways of matching it.
 */
final class CountedText implements CharSequence {

    /** Thrown out of the regular expression's machinery; caught by {@link Search}. */
    static final class Exhausted extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Exhausted() {
            super("looked at the text too often", null, false, false);
        }
    }

    /** How many looks are left to all the texts of one search, and to the line that it is at. */
    static final class Budget {

        /** What any line may take: an expression that backtracks is found out early. */
        private static final long FOR_LINE = 1_000_000;

        private static final long FOR_CHARACTER = 50;

        private long left;
        private long leftInLine;

        Budget(long looks) {
            this.left = looks;
        }

        void beginLine(int length) {
            leftInLine = FOR_LINE + FOR_CHARACTER * length;
        }

        void spend() {
            left--;
            leftInLine--;
            if (left < 0 || leftInLine < 0) {
                throw new Exhausted();
            }
        }
    }

    private final String text;
    private final Budget budget;

    CountedText(String text, Budget budget) {
        this.text = text;
        this.budget = budget;
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public char charAt(int index) {
        budget.spend();
        return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.substring(start, end);
    }

    @Override
    public String toString() {
        return text;
    }
}
