package dev.pgorm.lang.format;

import dev.pgorm.lang.ast.Attribute;
import dev.pgorm.lang.ast.Block;
import dev.pgorm.lang.ast.BlockKind;
import dev.pgorm.lang.ast.Member;
import dev.pgorm.lang.ast.SourceFile;
import dev.pgorm.lang.ast.SourceSet;
import dev.pgorm.lang.ast.SyntaxTree;
import dev.pgorm.lang.ast.TypeExpression;
import dev.pgorm.lang.parse.ParseResult;
import dev.pgorm.lang.parse.Parser;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Adds what is missing of relations: the field on the other side, the {@code @relation} of the side that holds the key, and the key's own
 * fields. A field gets the name of its model, as {@code prisma format} has it, so that both formatters agree. Works on the syntax alone,
 * since a schema that lacks them does not resolve.
 */
public final class BackReferences {

    private final SourceSet sources;
    private final Map<String, Block> models = new HashMap<>();
    private final Map<Integer, TextEdits> edits = new HashMap<>();
    private final Map<String, Set<String>> added = new HashMap<>();

    private BackReferences(ParseResult parsed) {
        this.sources = parsed.sources();
        for (SyntaxTree tree : parsed.trees()) {
            for (Block block : tree.blocks()) {
                if (block.kind() == BlockKind.MODEL) {
                    models.putIfAbsent(block.nameText(), block);
                }
            }
        }
    }

    /** The files with the missing sides of their relations; not yet formatted. */
    public static SourceSet add(SourceSet files) {
        ParseResult parsed = Parser.parse(files);
        BackReferences references = new BackReferences(parsed);
        List<RelationField> fields = references.relationFields(parsed.trees());
        for (RelationField field : fields) {
            references.complete(field, fields);
        }
        return references.changed();
    }

    private SourceSet changed() {
        List<SourceFile> files = new ArrayList<>();
        for (int index = 0; index < sources.files().size(); index++) {
            SourceFile file = sources.files().get(index);
            TextEdits change = edits.get(index);
            files.add(change == null ? file : new SourceFile(file.name(), change.apply(file.text()), file.dialect()));
        }
        return new SourceSet(files);
    }

    private List<RelationField> relationFields(List<SyntaxTree> trees) {
        List<RelationField> fields = new ArrayList<>();
        for (SyntaxTree tree : trees) {
            for (Block block : tree.blocks()) {
                if (block.kind() == BlockKind.MODEL && block.equals(models.get(block.nameText()))) {
                    for (Member.Field field : new ModelKeys(block).fields()) {
                        Block target = models.get(
                                field.type().map(TypeExpression::text).orElse(""));
                        if (target != null) {
                            fields.add(new RelationField(block, field, target));
                        }
                    }
                }
            }
        }
        return fields;
    }

    private void complete(RelationField field, List<RelationField> all) {
        List<RelationField> opposites = all.stream()
                .filter(each -> each.isFrom(field.target())
                        && each.target().nameText().equals(field.model().nameText()))
                .filter(each -> !each.field().span().equals(field.field().span()))
                .filter(each -> each.relationName().equals(field.relationName()))
                .toList();
        if (opposites.size() > 1) {
            return; // which two belong together is not stated
        }
        Optional<RelationField> opposite = opposites.stream().findFirst();
        if (field.isList()) {
            if (opposite.isEmpty() && !field.isFrom(field.target())) {
                forward(field);
            }
            return;
        }
        if (opposite.isPresent() && !holdsKey(field, opposite.get())) {
            return;
        }
        key(field);
        if (opposite.isEmpty()) {
            backward(field);
        }
    }

    /** Of two sides without a list the one that names the key's fields, or else the required one, holds the key. */
    private static boolean holdsKey(RelationField field, RelationField opposite) {
        if (opposite.isList() || field.names("fields").isPresent()) {
            return true;
        }
        return opposite.names("fields").isEmpty() && !field.isOptional() && opposite.isOptional();
    }

    /** The list on the referenced side, or one optional value where the key is unique. */
    private void backward(RelationField field) {
        List<String> fields = field.names("fields").orElseGet(() -> keyFields(field.target()));
        boolean one = new ModelKeys(field.model()).isKey(fields);
        String name = freeName(field.target(), field.model().nameText());
        StringBuilder line = new StringBuilder(name)
                .append(' ')
                .append(field.model().nameText())
                .append(one ? "?" : "[]");
        field.relationName()
                .ifPresent(each -> line.append(" @relation(\"").append(each).append("\")"));
        if (new ModelKeys(field.model()).has("ignore")) {
            line.append(" @ignore");
        }
        insert(field.target(), line.toString());
    }

    /** The side with the key, for a list that has none. */
    private void forward(RelationField list) {
        Block holder = list.target();
        Block referenced = list.model();
        List<String> fields = keyFields(referenced);
        ModelKeys keys = new ModelKeys(holder);
        boolean required = !fields.isEmpty()
                && fields.stream()
                        .allMatch(each -> keys.field(each)
                                .flatMap(Member.Field::type)
                                .filter(type -> !type.optional())
                                .isPresent());
        String name = freeName(holder, referenced.nameText());
        String title = list.relationName().map(each -> "\"" + each + "\", ").orElse("");
        insert(
                holder,
                name + " " + referenced.nameText() + (required ? "" : "?") + " @relation(" + title + "fields: ["
                        + String.join(", ", fields) + "], references: ["
                        + String.join(", ", new ModelKeys(referenced).referenced()) + "])"
                        + (new ModelKeys(referenced).has("ignore") ? " @ignore" : ""));
        scalars(holder, referenced, fields, new ModelKeys(referenced).referenced(), required);
    }

    /** What {@code @relation} lacks on the side with the key, and the key's fields. */
    private void key(RelationField field) {
        List<String> references = field.names("references").orElseGet(() -> new ModelKeys(field.target()).referenced());
        List<String> fields = field.names("fields").orElseGet(() -> keyFields(field.target(), references));
        List<String> missing = new ArrayList<>();
        if (field.names("fields").isEmpty()) {
            missing.add("fields: [" + String.join(", ", fields) + "]");
        }
        if (field.names("references").isEmpty()) {
            missing.add("references: [" + String.join(", ", references) + "]");
        }
        if (missing.isEmpty()) {
            return;
        }
        String words = String.join(", ", missing);
        Optional<Attribute> relation = field.relation();
        TextEdits change = edits(field.model());
        if (relation.isEmpty()) {
            change.insert(end(field.field()), " @relation(" + words + ")");
        } else if (!relation.get().parenthesised()) {
            change.insert(sources.end(relation.get().span()), "(" + words + ")");
        } else {
            String comma = relation.get().arguments().isEmpty() ? "" : ", ";
            change.insert(sources.end(relation.get().span()) - 1, comma + words);
        }
        if (field.names("fields").isEmpty()) {
            scalars(field.model(), field.target(), fields, references, !field.isOptional());
        }
    }

    private int end(Member.Field field) {
        return sources.end(
                field.attributes().isEmpty()
                        ? field.type().orElseThrow().span()
                        : field.attributes().getLast().span());
    }

    /** The fields of a key that the model does not have, typed as what they refer to. */
    private void scalars(
            Block holder, Block referenced, List<String> fields, List<String> references, boolean required) {
        for (int index = 0; index < fields.size(); index++) {
            Optional<Member.Field> target = new ModelKeys(referenced).field(references.get(index));
            Set<String> names = added.computeIfAbsent(holder.nameText(), each -> new HashSet<>());
            if (target.isEmpty()
                    || target.get().type().isEmpty()
                    || new ModelKeys(holder).field(fields.get(index)).isPresent()
                    || !names.add(fields.get(index))) {
                continue;
            }
            String type = target.get().type().get().path().getLast().text();
            String nativeType = target.get().attributes().stream()
                    .filter(each -> each.path().indexOf('.') > 0)
                    .map(each -> " " + sources.text(each.span()))
                    .collect(Collectors.joining());
            insert(holder, fields.get(index) + " " + type + (required ? "" : "?") + nativeType);
        }
    }

    private static List<String> keyFields(Block referenced) {
        return keyFields(referenced, new ModelKeys(referenced).referenced());
    }

    private static List<String> keyFields(Block referenced, List<String> references) {
        String name = referenced.nameText();
        String prefix = Character.toLowerCase(name.charAt(0)) + name.substring(1);
        return references.stream()
                .map(each -> prefix + Character.toUpperCase(each.charAt(0)) + each.substring(1))
                .toList();
    }

    /** A name that the model does not use yet. */
    private String freeName(Block model, String wanted) {
        Set<String> names = added.computeIfAbsent(model.nameText(), each -> new HashSet<>());
        String name = wanted;
        for (int number = 2; new ModelKeys(model).field(name).isPresent() || names.contains(name); number++) {
            name = wanted + number;
        }
        names.add(name);
        return name;
    }

    private void insert(Block model, String line) {
        int brace = sources.end(model.span()) - 1;
        boolean lineStart = sources.file(model.span()).text().charAt(brace - 1) == '\n';
        edits(model).insert(brace, (lineStart ? "" : "\n") + line + "\n");
    }

    private TextEdits edits(Block model) {
        return edits.computeIfAbsent(model.span().file(), each -> new TextEdits());
    }
}
