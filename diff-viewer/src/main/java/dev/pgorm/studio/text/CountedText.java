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

    /** How many looks are left to all the texts of one search. */
    static final class Budget {
        private long left;

        Budget(long looks) {
            this.left = looks;
        }

        void spend() {
            if (--left < 0) {
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
