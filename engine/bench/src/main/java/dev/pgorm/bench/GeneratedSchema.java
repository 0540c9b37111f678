package dev.pgorm.bench;

import dev.pgorm.ir.Catalog;
import dev.pgorm.lang.ast.SourceFile;
import dev.pgorm.lang.ast.SourceSet;
import dev.pgorm.lang.lower.Lowering;
import dev.pgorm.lang.parse.Parser;
import dev.pgorm.lang.validate.Resolver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A schema of any size in Prisma's language, the same text for the same size: ten fields a model, one of them a relation to an
 * earlier model, an enum for every tenth model. Every tool that reads Prisma's language reads it.
 */
public final class GeneratedSchema {

    private static final int FIELDS = 10;

    private GeneratedSchema() {}

    /**
     * Writes a schema file.
     *
     * @param arguments the number of models, and the file to write
     * @throws IOException where the file cannot be written
     */
    public static void main(String[] arguments) throws IOException {
        Files.writeString(Path.of(arguments[1]), text(Integer.parseInt(arguments[0])));
    }

    /** What a text makes of an empty database, as written. */
    static Catalog catalog(String text) {
        SourceSet sources = SourceSet.of(SourceFile.of("schema.prisma", text));
        return Lowering.lower(
                        Resolver.resolve(sources, Parser.parse(sources).trees()).model())
                .catalog();
    }

    /** The schema with that many models. */
    public static String text(int models) {
        StringBuilder text = new StringBuilder(models * 480);
        text.append("datasource db {\n  provider = \"postgresql\"\n}\n\n");
        for (int i = 0; i < models; i++) {
            if (i % 10 == 0) {
                text.append("enum State").append(i).append(" {\n  NEW\n  ACTIVE\n  CLOSED\n}\n\n");
            }
            model(text, i, models);
        }
        return text.toString();
    }

    private static void model(StringBuilder text, int i, int models) {
        text.append("model Entity").append(i).append(" {\n");
        text.append("  id        Int      @id @default(autoincrement())\n");
        text.append("  name      String   @unique\n");
        text.append("  title     String?  @db.VarChar(200)\n");
        text.append("  amount    Decimal  @default(0) @db.Decimal(12, 2)\n");
        text.append("  createdAt DateTime @default(now())\n");
        text.append("  updatedAt DateTime @updatedAt\n");
        text.append("  state     State").append(i - i % 10).append(" @default(NEW)\n");
        int parent = i - i % FIELDS;
        if (parent != i) {
            text.append("  parentId  Int\n");
            text.append("  parent    Entity").append(parent);
            text.append(" @relation(fields: [parentId], references: [id], onDelete: Cascade)\n");
            text.append("\n  @@index([parentId])\n");
        } else {
            text.append("  data      Json?\n");
            for (int child = i + 1; child < Math.min(i + FIELDS, models); child++) {
                text.append("  children")
                        .append(child)
                        .append(" Entity")
                        .append(child)
                        .append("[]\n");
            }
        }
        text.append("  @@index([state, createdAt(sort: Desc)])\n}\n\n");
    }
}
