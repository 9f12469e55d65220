package io.counterfoil.admin.access;

/** What is for programs, below {@code /api/} and {@code /q/}; all else is for people. */
public final class ApiPath {

    private ApiPath() {}

    public static boolean matches(String path) {
        return path.startsWith("/api/") || path.startsWith("/q/");
    }
}
