package dev.pgorm.introspect;

import java.sql.SQLException;

/**
 * What rests on what, from pg_depend. A rule that makes a view is the view, a default is its column, an array type its element,
 * and whatever belongs to an extension is the extension.
 */
final class DependencyReader implements KindReader {

    @Override
    public String query(ReadScope scope) {
        return """
                SELECT DISTINCT
                    CASE WHEN view.oid IS NOT NULL OR value.oid IS NOT NULL THEN 'pg_class'
                        ELSE dependent.relname END AS dependent_class,
                    coalesce(view.ev_class, value.adrelid, d.objid)::bigint AS dependent,
                    coalesce(value.adnum, d.objsubid)::int AS dependent_part,
                    CASE WHEN owner.extname IS NULL THEN referenced.relname ELSE 'pg_extension' END AS referenced_class,
                    coalesce(owner.oid, element.oid, d.refobjid)::bigint AS referenced,
                    d.refobjsubid AS referenced_part
                FROM pg_depend d
                JOIN pg_class dependent ON dependent.oid = d.classid
                JOIN pg_class referenced ON referenced.oid = d.refclassid
                LEFT JOIN pg_rewrite view ON d.classid = 'pg_rewrite'::regclass AND view.oid = d.objid AND view.ev_type = '1'
                LEFT JOIN pg_attrdef value ON d.classid = 'pg_attrdef'::regclass AND value.oid = d.objid
                LEFT JOIN pg_type element ON d.refclassid = 'pg_type'::regclass AND element.typarray = d.refobjid
                LEFT JOIN pg_depend member ON member.classid = d.refclassid AND member.objid = d.refobjid AND member.deptype = 'e'
                LEFT JOIN pg_extension owner ON owner.oid = member.refobjid
                WHERE d.deptype IN ('n', 'a') AND %s
                """.formatted(scope.notInitial("d.objid"));
    }

    @Override
    public void read(Row row, Draft draft) throws SQLException {
        draft.addDependency(
                row.text("dependent_class"),
                row.number("dependent"),
                (int) row.number("dependent_part"),
                row.text("referenced_class"),
                row.number("referenced"),
                (int) row.number("referenced_part"));
    }
}
