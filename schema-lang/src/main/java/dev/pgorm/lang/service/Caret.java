package dev.pgorm.lang.service;

import dev.pgorm.lang.ast.BlockKind;
import java.util.List;
import java.util.Set;

/**
 * Where a caret stands in the language, as far as the text before it tells.
 *
 * @param place in which part of a block
 * @param block the block's kind; {@code UNKNOWN} outside of blocks
 * @param blockName the block's name; empty where it has none
 * @param word the word at the caret, all of it; empty where the caret touches none
 * @param typed what of the word stands before the caret
 * @param quoted whether the word stands in quotes
 * @param field the name of the field that the member declares, or the key of the property
 * @param type the field's type
 * @param attribute the attribute whose name or arguments these are, with its {@code @}
 * @param frames the brackets that are open, outermost first
 */
record Caret(
        Place place,
        BlockKind block,
        String blockName,
        TextRange word,
        String typed,
        boolean quoted,
        String field,
        WrittenType type,
        String attribute,
        List<Frame> frames) {

    Caret {
        frames = List.copyOf(frames);
    }

    /** A part of the language. */
    enum Place {
        /** Inside of comments and verbatim texts, where a new name is being given. */
        NOWHERE,
        TOP_LEVEL,
        /** In the heading of a routine. */
        SIGNATURE,
        MEMBER_START,
        TYPE,
        /** Behind a type, where attributes may follow. */
        AFTER_TYPE,
        FIELD_ATTRIBUTE,
        BLOCK_ATTRIBUTE,
        /** In the parentheses of an attribute. */
        ARGUMENT,
        /** Behind the equals sign of a property. */
        PROPERTY
    }

    /** The type of a field as written. */
    record WrittenType(String name, boolean list) {
        static final WrittenType NONE = new WrittenType("", false);
    }

    /**
     * A bracket that is open.
     *
     * @param bracket the bracket
     * @param callee the name in front of it
     * @param argument the argument whose value the caret is in; empty where it has no name, or not yet
     * @param index how many commas stand before
     * @param used the names of the arguments before
     */
    record Frame(char bracket, String callee, String argument, int index, Set<String> used) {
        Frame {
            used = Set.copyOf(used);
        }
    }

    /** The bracket in which the caret stands directly. */
    Frame innermost() {
        return frames.getLast();
    }
}
