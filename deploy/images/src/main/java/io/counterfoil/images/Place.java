package io.counterfoil.images;

import com.google.cloud.tools.jib.api.Containerizer;
import com.google.cloud.tools.jib.api.DockerDaemonImage;
import com.google.cloud.tools.jib.api.InvalidImageReferenceException;
import com.google.cloud.tools.jib.api.Jib;
import com.google.cloud.tools.jib.api.JibContainerBuilder;
import com.google.cloud.tools.jib.api.RegistryImage;
import com.google.cloud.tools.jib.api.TarImage;
import java.nio.file.Path;

/** Where an image comes from or goes to: {@code tar:FOLDER-OR-FILE}, {@code docker:PREFIX} or {@code registry:PREFIX}. */
record Place(String kind, String rest) {

    Place {
        if (!kind.matches("tar|docker|registry") || rest.isEmpty()) {
            throw new IllegalArgumentException(
                    kind + ":" + rest + " is no place for images: write tar:FOLDER, docker:PREFIX or registry:PREFIX.");
        }
    }

    static Place of(String text) {
        String[] parts = text.split(":", 2);
        return new Place(parts[0], parts.length == 2 ? parts[1] : "");
    }

    /** The image that others are built on. */
    JibContainerBuilder base() throws InvalidImageReferenceException {
        return switch (kind) {
            case "tar" -> Jib.from(TarImage.at(Path.of(rest)));
            case "docker" -> Jib.from(DockerDaemonImage.named(rest));
            default -> Jib.from(RegistryImage.named(rest));
        };
    }

    /** Where an image goes; a tar has the service's name. */
    Containerizer target(ServiceImage image) throws InvalidImageReferenceException {
        return switch (kind) {
            case "tar" ->
                Containerizer.to(
                        TarImage.at(Path.of(rest).resolve(image.service().folder() + ".tar"))
                                .named(image.name("counterfoil")));
            case "docker" -> Containerizer.to(DockerDaemonImage.named(image.name(rest)));
            default -> Containerizer.to(RegistryImage.named(image.name(rest)));
        };
    }
}
