package io.counterfoil.images;

import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Builds the images of all services: see the script {@code deploy/images/build}. */
public final class ImagesMain {

    private static final Map<String, String> DEFAULTS = Map.of(
            "--home", ".",
            "--base", "registry:eclipse-temurin:25-jre",
            "--to", "tar:deploy/images/target",
            "--version", "0.1.0");

    private final Map<String, String> options = new TreeMap<>(DEFAULTS);

    private ImagesMain(String[] arguments) {
        for (int i = 0; i < arguments.length; i += 2) {
            if (!DEFAULTS.containsKey(arguments[i]) || i + 1 == arguments.length) {
                throw new IllegalArgumentException(
                        "Usage: deploy/images/build [--base PLACE] [--to PLACE] [--version VERSION]");
            }
            options.put(arguments[i], arguments[i + 1]);
        }
    }

    public static void main(String[] arguments) throws Exception {
        new ImagesMain(arguments).build();
    }

    private void build() throws Exception {
        Place base = Place.of(option("--base"));
        Place target = Place.of(option("--to"));
        for (Service service : Service.values()) {
            Path application = Path.of(option("--home"), service.folder(), "target/quarkus-app");
            ServiceImage image = new ServiceImage(service, application, option("--version"));
            System.out.println(service.folder() + " "
                    + image.build(base.base(), target.target(image)).getDigest());
        }
    }

    private String option(String name) {
        return Objects.requireNonNull(options.get(name), name);
    }
}
