package dev.pgorm.introspect;

import dev.pgorm.ir.Definition;
import dev.pgorm.ir.ObjectAddress;
import dev.pgorm.ir.OperatorClass;
import dev.pgorm.ir.OperatorFamily;
import dev.pgorm.ir.OperatorMember;
import dev.pgorm.ir.OperatorMember.Role;
import dev.pgorm.ir.sql.QualifiedName;
import dev.pgorm.ir.sql.SqlExpr;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Operator families and classes, each with the members that come and go with it. */
final class OperatorClassReader implements KindReader {

    private static final int ROLE = 0;
    private static final int NUMBER = 1;
    private static final int REFERENCE = 2;
    private static final int SORT_SCHEMA = 3;
    private static final int SORT_NAME = 4;
    private static final int CATALOG = 5;
    private static final int OID = 6;
    private static final int LEFT = 7;
    private static final int RIGHT = 11;
    private static final int END = 15;

    @Override
    public String query(ReadScope scope) {
        return members(scope)
                + """
                SELECT 'pg_opfamily' AS catalog, f.oid, n.nspname AS schema, f.opfname AS name, am.amname, false AS usual,
                    NULL::text[] AS type, NULL::text[] AS storage, NULL AS family_schema, NULL AS family, %s AS members,
                    description.description AS comment
                FROM pg_opfamily f JOIN pg_namespace n ON n.oid = f.opfnamespace JOIN pg_am am ON am.oid = f.opfmethod
                %s WHERE %s
                UNION ALL
                SELECT 'pg_opclass', c.oid, n.nspname, c.opcname, am.amname, c.opcdefault, %s, %s, fn.nspname, f.opfname, %s,
                    description.description
                FROM pg_opclass c JOIN pg_namespace n ON n.oid = c.opcnamespace JOIN pg_am am ON am.oid = c.opcmethod
                JOIN pg_opfamily f ON f.oid = c.opcfamily JOIN pg_namespace fn ON fn.oid = f.opfnamespace
                %s WHERE %s
                """.formatted(
                                membersOf("owned.family = f.oid AND owned.class IS NULL"),
                                ReadScope.comment("pg_opfamily", "f.oid", "0"),
                                condition(scope, "pg_opfamily", "f.oid"),
                                TypeColumns.plain("c.opcintype"),
                                TypeColumns.plain("c.opckeytype"),
                                membersOf("owned.class = c.oid"),
                                ReadScope.comment("pg_opclass", "c.oid", "0"),
                                condition(scope, "pg_opclass", "c.oid"));
    }

    /** Both kinds of members alike. */
    private static String members(ReadScope scope) {
        return """
            WITH member AS (
                SELECT 'pg_amop' AS catalog, o.oid, o.amopfamily AS family, 'o' AS role, o.amopstrategy AS number,
                    o.amopopr::regoperator::text AS reference, sn.nspname::text AS sort_schema, sf.opfname::text AS sort_name,
                    o.amoplefttype AS left_type, o.amoprighttype AS right_type
                FROM pg_amop o LEFT JOIN pg_opfamily sf ON sf.oid = o.amopsortfamily
                LEFT JOIN pg_namespace sn ON sn.oid = sf.opfnamespace
                WHERE %1$s
                UNION ALL
                SELECT 'pg_amproc', p.oid, p.amprocfamily, 'f', p.amprocnum, p.amproc::regprocedure::text, NULL, NULL,
                    p.amproclefttype, p.amprocrighttype
                FROM pg_amproc p WHERE %2$s),
            owned AS (
                SELECT member.*, d.refobjid AS class FROM member LEFT JOIN pg_depend d ON d.classid = member.catalog::regclass
                    AND d.objid = member.oid AND d.refclassid = 'pg_opclass'::regclass AND d.deptype = 'i')
            """.formatted(scope.notInitial("o.oid"), scope.notInitial("p.oid"));
    }

    private static String membersOf(String condition) {
        return """
            ARRAY(SELECT ARRAY[owned.role, owned.number::text, owned.reference, owned.sort_schema, owned.sort_name, owned.catalog,
                    owned.oid::text] || %s || %s
                FROM owned WHERE %s ORDER BY owned.role, owned.number, owned.reference)""".formatted(TypeColumns.plain("owned.left_type"), TypeColumns.plain("owned.right_type"), condition);
    }

    private static String condition(ReadScope scope, String catalog, String oid) {
        return scope.notInitial(oid) + " AND " + scope.notOfExtension(catalog, oid) + " AND " + scope.readSchema("n");
    }

    @Override
    public void read(Row row, Draft draft) throws SQLException {
        List<List<String>> rows = new ArrayList<>(row.table("members"));
        List<OperatorMember> members =
                rows.stream().map(OperatorClassReader::member).toList();
        String catalog = row.text("catalog");
        Definition definition = catalog.equals("pg_opclass") ? operatorClass(row, members) : family(row, members);
        ObjectAddress address = definition.address();
        draft.add(definition);
        draft.identify(catalog, row.number("oid"), address);
        rows.forEach(each -> draft.identify(each.get(CATALOG), Long.parseLong(each.get(OID)), address));
    }

    private static OperatorFamily family(Row row, List<OperatorMember> members) throws SQLException {
        return new OperatorFamily(
                row.name("schema", "name"), row.identifier("amname"), members, row.optionalText("comment"));
    }

    private static OperatorClass operatorClass(Row row, List<OperatorMember> members) throws SQLException {
        return new OperatorClass(
                row.name("schema", "name"),
                row.identifier("amname"),
                TypeColumns.plain(row.list("type")),
                row.flag("usual"),
                row.name("family_schema", "family"),
                TypeColumns.optionalPlain(row, "storage"),
                members,
                row.optionalText("comment"));
    }

    private static OperatorMember member(List<String> row) {
        Optional<QualifiedName> sortFamily =
                Optional.ofNullable(row.get(SORT_NAME)).map(name -> QualifiedName.of(row.get(SORT_SCHEMA), name));
        return new OperatorMember(
                row.get(ROLE).equals("o") ? Role.OPERATOR : Role.FUNCTION,
                Integer.parseInt(row.get(NUMBER)),
                SqlExpr.canonical(row.get(REFERENCE)),
                TypeColumns.plain(row.subList(LEFT, RIGHT)),
                TypeColumns.plain(row.subList(RIGHT, END)),
                sortFamily);
    }
}
