package dev.pgorm.generate.java;

/** A class by its package and its own name. */
record TypeName(String packageName, String simpleName) {

    static TypeName of(Class<?> type) {
        return new TypeName(type.getPackageName(), type.getSimpleName());
    }

    String qualified() {
        return packageName + "." + simpleName;
    }
}
