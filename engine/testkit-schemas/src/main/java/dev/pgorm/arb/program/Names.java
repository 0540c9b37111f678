package dev.pgorm.arb.program;

import java.util.List;
import java.util.Set;

/** Names of objects: the same in all variants but that sometimes two objects have each other's. */
final class Names {

    private static final List<String> HOSTILE = List.of(
            "select",
            "Order",
            "o'brien",
            "say \"hi\"",
            "semi;colon",
            "back\\slash",
            "two  words",
            "línea ñ",
            "-- no comment",
            "/* nor this */",
            "new\nline",
            "$$dollar$$",
            "表",
            "a.b",
            "%s",
            "public",
            "a_rather_long_name_that_is_cut_after_sixty_three_bytes_",
            "(paren",
            "ta\tb",
            "{brace}",
            "user",
            "[1]",
            "e'\\n'",
            "U&\"0041\"");

    private static final Set<String> ALONE = Set.of("c", "s", "attribute", "check", "trigger", "policy");

    private final Choices choices;
    private final boolean hostile;

    Names(Choices choices) {
        this.choices = choices;
        this.hostile = choices.lasting("hostile", 100) < 60;
    }

    /** The name of the object number so much of those that share a name space. */
    String of(String space, int number) {
        int place = number;
        if (choices.chance("swapped " + space + number / 2, 3)) {
            place = number ^ 1;
        }
        String plain = space + place;
        int hostility = choices.lasting("hostile name " + plain, 100);
        if (!hostile || hostility < 40) {
            return plain;
        }
        String stem = HOSTILE.get(choices.lasting("stem " + plain, HOSTILE.size()));
        if (stem.length() > 40) {
            return (stem + "xxxxxxxx").substring(0, 61) + space.charAt(0) + Integer.toString(place % 36, 36);
        }
        // The names of two spaces may meet: a table has a type of its name.
        boolean alone = place == 0 && ALONE.contains(space) && !stem.equals("public");
        return alone ? stem : stem + space + place;
    }
}
