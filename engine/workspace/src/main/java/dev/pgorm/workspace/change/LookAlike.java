package dev.pgorm.workspace.change;

import dev.pgorm.diff.RenameCandidate;
import dev.pgorm.ir.ObjectAddress;
import dev.pgorm.ir.ObjectKind;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Something that goes and something that comes, so much alike that the one may have been renamed to the other.
 *
 * @param from the name of what goes, with its schema and what it is part of
 * @param to the name of what comes
 */
public record LookAlike(String from, String to) {

    /** What looks like a rename in a plan and can be stated as one, the most alike first. */
    public static List<LookAlike> in(DiffResult plan) {
        return plan.executable().changes().candidates().stream()
                .filter(each -> each.rename().from().kind() != ObjectKind.CONSTRAINT)
                .map(LookAlike::of)
                .filter(each -> !(each.from + each.to).contains(":"))
                .toList();
    }

    private static LookAlike of(RenameCandidate candidate) {
        return new LookAlike(
                name(candidate.rename().from()), name(candidate.rename().to()));
    }

    /** That it was renamed, in the form of {@code --rename}. */
    public String stated() {
        return from + ":" + to;
    }

    private static String name(ObjectAddress address) {
        return Stream.of(address.schema(), address.name(), address.part())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("."));
    }
}
