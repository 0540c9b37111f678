package dev.pgorm.workspace.client;

import dev.pgorm.query.Expression;
import dev.pgorm.query.Internal;
import dev.pgorm.query.Queries;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.MemberRefEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.constant.MethodTypeDesc;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The methods with which queries are said, and which of them compiled programs call. */
final class BuilderMethods {

    private static final String BUILDER = Queries.class.getPackageName();

    private final Set<String> calls = new HashSet<>();

    /** What the classes of some folder call. */
    BuilderMethods(Path classes) {
        try (Stream<Path> files = Files.walk(classes)) {
            for (Path each :
                    files.filter(file -> file.toString().endsWith(".class")).toList()) {
                read(ClassFile.of().parse(each));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(ClassModel model) {
        for (PoolEntry each : model.constantPool()) {
            if (each instanceof MemberRefEntry member
                    && member.type().stringValue().startsWith("(")) {
                calls.add(member.owner().asInternalName().replace('/', '.') + "."
                        + member.name().stringValue() + member.type().stringValue());
            }
        }
    }

    /** The words of a class: its public methods that give something to go on with, and are not marked as internal. */
    static List<Method> words(Class<?> type) {
        return Arrays.stream(type.getMethods())
                .filter(each -> !each.isSynthetic() && !each.isAnnotationPresent(Internal.class))
                .filter(each -> each.getReturnType().getPackageName().equals(BUILDER)
                        || Expression.class.isAssignableFrom(each.getReturnType()))
                .filter(each -> !Modifier.isStatic(each.getModifiers()) || type == Queries.class)
                .toList();
    }

    /** Whether a method is called on an object that the caller knows to be of a class. */
    boolean isCalledOn(Class<?> type, Method method) {
        String descriptor = MethodType.methodType(method.getReturnType(), method.getParameterTypes())
                .describeConstable()
                .map(MethodTypeDesc::descriptorString)
                .orElseThrow();
        return calls.contains(type.getName() + "." + method.getName() + descriptor);
    }

    /** All public classes of the builder. */
    static List<Class<?>> classes() {
        try {
            URI found = Queries.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI();
            Path place = Path.of(found);
            if (Files.isDirectory(place)) {
                return classes(place);
            }
            try (FileSystem jar = FileSystems.newFileSystem(place)) {
                return classes(jar.getPath("/"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Class<?>> classes(Path root) throws IOException {
        try (Stream<Path> files = Files.list(root.resolve(BUILDER.replace('.', '/')))) {
            return files.map(each -> String.valueOf(each.getFileName()))
                    .filter(each -> each.endsWith(".class") && !each.equals("package-info.class"))
                    .<Class<?>>map(each -> load(BUILDER + "." + each.substring(0, each.length() - ".class".length())))
                    .filter(each -> Modifier.isPublic(each.getModifiers()))
                    .toList();
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
