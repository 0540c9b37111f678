package dev.pgorm.generate.java;

import java.util.Locale;
import javax.lang.model.SourceVersion;

/**
 * How a Java client is called.
 *
 * @param packageName its package
 * @param entryClass the class whose members are imported statically
 */
public record JavaClientOptions(String packageName, String entryClass) {

    public JavaClientOptions {
        if (!isPackageName(packageName)) {
            throw new IllegalArgumentException(packageName + " is no name of a package");
        }
    }

    /** A client in a package, whose entry class is called as the package's last part: {@code Shop} in {@code com.acme.shop}. */
    public static JavaClientOptions in(String packageName) {
        String last = packageName.substring(packageName.lastIndexOf('.') + 1);
        return new JavaClientOptions(packageName, last.substring(0, 1).toUpperCase(Locale.ROOT) + last.substring(1));
    }

    /** Whether Java allows a package of that name. */
    public static boolean isPackageName(String name) {
        return SourceVersion.isName(name, SourceVersion.RELEASE_21);
    }
}
