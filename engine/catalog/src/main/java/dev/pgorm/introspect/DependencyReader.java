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
                SELECT CASE WHEN view IS NULL AND relation IS NULL THEN classid::regclass::text ELSE 'pg_class' END AS dependent_class,
                    coalesce(view, relation, objid)::bigint AS dependent, coalesce(part, objsubid)::int AS dependent_part,
                    CASE WHEN owner IS NULL THEN refclassid::regclass::text ELSE 'pg_extension' END AS referenced_class,
                    coalesce(owner, element, refobjid)::bigint AS referenced, refobjsubid AS referenced_part
                FROM (SELECT d.*,
                    CASE WHEN d.classid = 'pg_rewrite'::regclass THEN
                        (SELECT r.ev_class FROM pg_rewrite r WHERE r.oid = d.objid AND r.ev_type = '1') END AS view,
                    CASE WHEN d.classid = 'pg_attrdef'::regclass THEN
                        (SELECT v.adrelid FROM pg_attrdef v WHERE v.oid = d.objid) END AS relation,
                    CASE WHEN d.classid = 'pg_attrdef'::regclass THEN
                        (SELECT v.adnum FROM pg_attrdef v WHERE v.oid = d.objid) END AS part,
                    CASE WHEN d.refclassid = 'pg_type'::regclass THEN
                        (SELECT element.oid FROM pg_type arrays JOIN pg_type element ON element.oid = arrays.typelem
                        WHERE arrays.oid = d.refobjid AND element.typarray = arrays.oid) END AS element,
                    CASE WHEN (d.refclassid, d.refobjid) IN (SELECT m.classid, m.objid FROM pg_depend m WHERE m.deptype = 'e') THEN
                        (SELECT m.refobjid FROM pg_depend m
                        WHERE m.classid = d.refclassid AND m.objid = d.refobjid AND m.deptype = 'e' LIMIT 1) END AS owner
                    FROM pg_depend d WHERE d.deptype IN ('n', 'a') AND %s OFFSET 0) found
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
