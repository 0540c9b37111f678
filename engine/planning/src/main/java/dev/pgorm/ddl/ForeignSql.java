package dev.pgorm.ddl;

import dev.pgorm.ddl.DefinitionSql.Alteration;
import dev.pgorm.ir.ForeignDataWrapper;
import dev.pgorm.ir.ForeignObject;
import dev.pgorm.ir.ForeignServer;
import dev.pgorm.ir.UserMapping;
import dev.pgorm.ir.sql.QualifiedName;
import dev.pgorm.ir.sql.SqlWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Statements about foreign-data wrappers, servers and user mappings. */
final class ForeignSql {

    private ForeignSql() {}

    /** The statements about one of them. */
    static DefinitionSql<?> of(ForeignObject object) {
        return switch (object) {
            case ForeignDataWrapper wrapper -> new DefinitionSql<>(new Wrapper(), wrapper);
            case ForeignServer server -> new DefinitionSql<>(new Server(), server);
            case UserMapping mapping -> new DefinitionSql<>(new Mapping(), mapping);
        };
    }

    /** ALTER … OPTIONS, where those differ. */
    private static List<Alteration> options(String phrase, ForeignObject before, ForeignObject after) {
        String alter = new SqlWriter().sql("ALTER ").serverText(phrase).toString();
        List<String> there = OptionSql.change(alter, before.options(), after.options());
        List<String> back = OptionSql.change(alter, after.options(), before.options());
        List<Alteration> alterations = new ArrayList<>();
        for (int i = 0; i < there.size(); i++) {
            alterations.add(Alteration.setting(there.get(i), back.get(i)));
        }
        return alterations;
    }

    /** CREATE FOREIGN DATA WRAPPER. */
    private static final class Wrapper implements DefinitionSql.Kind<ForeignDataWrapper> {

        @Override
        public Class<ForeignDataWrapper> type() {
            return ForeignDataWrapper.class;
        }

        @Override
        public void phrase(ForeignDataWrapper wrapper, SqlWriter writer) {
            writer.sql("FOREIGN DATA WRAPPER ").identifier(wrapper.name());
        }

        @Override
        public String create(ForeignDataWrapper wrapper) {
            SqlWriter writer = new SqlWriter().sql("CREATE ");
            phrase(wrapper, writer);
            wrapper.handler().ifPresent(name -> writer.sql(" HANDLER ").name(name));
            wrapper.validator().ifPresent(name -> writer.sql(" VALIDATOR ").name(name));
            OptionSql.list(writer, wrapper.options());
            return writer.toString();
        }

        @Override
        public Optional<List<Alteration>> alter(ForeignDataWrapper before, ForeignDataWrapper after) {
            List<Alteration> alterations = new ArrayList<>();
            if (!before.handler().equals(after.handler()) || !before.validator().equals(after.validator())) {
                alterations.add(Alteration.redefinition(functions(before, after), functions(after, before)));
            }
            SqlWriter phrase = new SqlWriter();
            phrase(after, phrase);
            alterations.addAll(options(phrase.toString(), before, after));
            return Optional.of(alterations);
        }

        private String functions(ForeignDataWrapper before, ForeignDataWrapper after) {
            SqlWriter writer = new SqlWriter().sql("ALTER ");
            phrase(after, writer);
            if (!before.handler().equals(after.handler())) {
                function(writer, after.handler(), " HANDLER ", " NO HANDLER");
            }
            if (!before.validator().equals(after.validator())) {
                function(writer, after.validator(), " VALIDATOR ", " NO VALIDATOR");
            }
            return writer.toString();
        }

        private static void function(SqlWriter writer, Optional<QualifiedName> function, String word, String none) {
            function.ifPresentOrElse(name -> writer.sql(word).name(name), () -> writer.sql(none));
        }
    }

    /** CREATE SERVER. */
    private static final class Server implements DefinitionSql.Kind<ForeignServer> {

        @Override
        public Class<ForeignServer> type() {
            return ForeignServer.class;
        }

        @Override
        public void phrase(ForeignServer server, SqlWriter writer) {
            writer.sql("SERVER ").identifier(server.name());
        }

        @Override
        public String create(ForeignServer server) {
            SqlWriter writer = new SqlWriter().sql("CREATE ");
            phrase(server, writer);
            server.type().ifPresent(type -> writer.sql(" TYPE ").literal(type));
            server.version().ifPresent(version -> writer.sql(" VERSION ").literal(version));
            writer.sql(" FOREIGN DATA WRAPPER ").identifier(server.wrapper());
            OptionSql.list(writer, server.options());
            return writer.toString();
        }

        @Override
        public Optional<List<Alteration>> alter(ForeignServer before, ForeignServer after) {
            if (!before.wrapper().equals(after.wrapper()) || !before.type().equals(after.type())) {
                return Optional.empty();
            }
            List<Alteration> alterations = new ArrayList<>();
            if (!before.version().equals(after.version())) {
                alterations.add(Alteration.setting(version(after), version(before)));
            }
            SqlWriter phrase = new SqlWriter();
            phrase(after, phrase);
            alterations.addAll(options(phrase.toString(), before, after));
            return Optional.of(alterations);
        }

        private String version(ForeignServer server) {
            SqlWriter writer = new SqlWriter().sql("ALTER ");
            phrase(server, writer);
            writer.sql(" VERSION ");
            server.version().ifPresentOrElse(writer::literal, () -> writer.sql("NULL"));
            return writer.toString();
        }
    }

    /** CREATE USER MAPPING. */
    private static final class Mapping implements DefinitionSql.Kind<UserMapping> {

        @Override
        public Class<UserMapping> type() {
            return UserMapping.class;
        }

        @Override
        public void phrase(UserMapping mapping, SqlWriter writer) {
            writer.sql("USER MAPPING FOR ");
            mapping.role().ifPresentOrElse(writer::identifier, () -> writer.sql("PUBLIC"));
            writer.sql(" SERVER ").identifier(mapping.server());
        }

        @Override
        public String create(UserMapping mapping) {
            SqlWriter writer = new SqlWriter().sql("CREATE ");
            phrase(mapping, writer);
            OptionSql.list(writer, mapping.options());
            return writer.toString();
        }

        @Override
        public Optional<List<Alteration>> alter(UserMapping before, UserMapping after) {
            SqlWriter phrase = new SqlWriter();
            phrase(after, phrase);
            return Optional.of(options(phrase.toString(), before, after));
        }
    }
}
