package dev.pgorm.generate.java;

import dev.pgorm.exec.Setting;
import dev.pgorm.expression.client.ClientContext;
import dev.pgorm.expression.client.ClientField;
import dev.pgorm.generate.GeneratedFile;
import dev.pgorm.lang.model.Field;
import java.util.List;

/** A context of transactions: a method for each member, which makes a setting of a value. */
final class ContextWriter {

    private final ClassNames names;
    private final FieldTypes types;

    ContextWriter(ClassNames names, FieldTypes types) {
        this.names = names;
        this.types = types;
    }

    GeneratedFile write(ClientContext context) {
        TypeName self = names.context(context);
        JavaSource source = new JavaSource(self, names.all(), List.of());
        source.comment(
                "",
                context.declaration().documentation(),
                "What is set for transactions by {@code db.with(" + context.variable() + ".…)}, for policies to read.");
        source.line("public final class " + self.simpleName() + " {");
        source.line("").line("    " + self.simpleName() + "() {}");
        context.members().forEach(each -> method(source, context, each));
        return source.line("}").file();
    }

    private void method(JavaSource source, ClientContext context, ClientField member) {
        String setting = context.setting(member);
        source.line("");
        source.comment(
                "    ",
                member.field().documentation(),
                "The setting " + JavaText.documentation(setting)
                        + (isOptional(member) ? "; null is a setting without a value." : "."));
        source.line("    public " + source.name(Setting.class) + " " + member.name() + "("
                        + type(member).in(source) + " value) {")
                .line("        return " + source.name(Setting.class) + ".of(" + JavaText.literal(setting) + ", value);")
                .line("    }");
    }

    private JavaType type(ClientField member) {
        JavaType type = types.present(member);
        return isOptional(member) ? type.orNull() : FieldTypes.unboxed(type);
    }

    private static boolean isOptional(ClientField member) {
        return member.field().arity() == Field.Arity.OPTIONAL;
    }
}
