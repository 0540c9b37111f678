package dev.pgorm.workspace.migration;

import java.util.List;

/**
 * Migrations that were taken for applied.
 *
 * @param migrations their names; none where the database had them all
 * @param difference what lies between what they make and the database, which somebody allowed
 */
public record Baseline(List<String> migrations, StructureDifference difference) {

    public Baseline {
        migrations = List.copyOf(migrations);
    }
}
