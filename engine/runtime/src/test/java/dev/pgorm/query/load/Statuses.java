package dev.pgorm.query.load;

import dev.pgorm.client.Status;
import dev.pgorm.ir.sql.QualifiedName;
import dev.pgorm.query.ArrayColumn;
import dev.pgorm.query.Model;
import dev.pgorm.query.RowReader;
import dev.pgorm.query.model.ValueType;
import java.util.List;
import java.util.Optional;

/** A view with one column, an array of enums. */
final class Statuses extends Model<List<Status>> {

    final ArrayColumn<Status> all =
            array("all", "all", ValueType.arrayOf(ValueType.enumeration("shop.status", Status.class)));

    Statuses() {
        super("Statuses", QualifiedName.of("shop", "statuses"), Optional.empty());
    }

    @Override
    protected List<Status> read(RowReader row) {
        return row.array(label -> Status.valueOf(label.replace(' ', '_').toUpperCase(java.util.Locale.ROOT)));
    }
}
