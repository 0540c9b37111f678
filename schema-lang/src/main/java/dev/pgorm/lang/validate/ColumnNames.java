package dev.pgorm.lang.validate;

import dev.pgorm.lang.diagnostic.Diagnostics;
import dev.pgorm.lang.model.Field;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Two fields of a model cannot have the same column. */
final class ColumnNames {

    private ColumnNames() {}

    static void check(ModelDraft draft, boolean prisma, Findings findings) {
        Map<String, Field.Scalar> byColumn = new HashMap<>();
        List<Field.Scalar> mapped = new ArrayList<>();
        for (Field.Scalar scalar : draft.scalars.values()) {
            Field.Scalar first = byColumn.putIfAbsent(scalar.columnName(), scalar);
            if (first != null) {
                clash(draft, scalar, first, findings);
            } else if (!scalar.columnName().equals(scalar.name())) {
                mapped.add(scalar);
            }
        }
        if (prisma) {
            refuseNamesOfLaterFields(draft, mapped, findings);
        }
    }

    /** Prisma also refuses a column that is called like a field further down, whatever that field's own column is. */
    private static void refuseNamesOfLaterFields(ModelDraft draft, List<Field.Scalar> mapped, Findings findings) {
        List<String> order = new ArrayList<>(draft.scalars.keySet());
        for (Field.Scalar scalar : mapped) {
            Field.Scalar other = draft.scalars.get(scalar.columnName());
            if (other != null
                    && !other.columnName().equals(scalar.columnName())
                    && order.indexOf(other.name()) > order.indexOf(scalar.name())) {
                clash(draft, scalar, other, findings);
            }
        }
    }

    private static void clash(ModelDraft draft, Field.Scalar scalar, Field.Scalar other, Findings findings) {
        findings.add(Diagnostics.builder(AttributeCode.MAPPED_FIELD_TAKEN)
                .at(scalar.span())
                .with("field", scalar.name())
                .with("column", scalar.columnName())
                .with("other", other.name())
                .with("model", draft.block.nameText())
                .label(other.span(), "other"));
    }
}
