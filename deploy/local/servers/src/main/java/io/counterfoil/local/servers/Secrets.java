package io.counterfoil.local.servers;

import static java.nio.file.attribute.PosixFilePermissions.asFileAttribute;
import static java.nio.file.attribute.PosixFilePermissions.fromString;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.function.Supplier;

/** Secrets generated once and kept in files that only their owner can read. */
public record Secrets(Path folder) {
    private static final SecureRandom RANDOM = new SecureRandom();

    /** The kept secret of this name; generated and kept when there is none yet. */
    public String get(String name, Supplier<String> generator) {
        Path file = folder.resolve(name);
        try {
            if (!Files.exists(file)) {
                keep(file, generator.get());
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A password of 144 random bits that needs no quoting anywhere. */
    public static String newPassword() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random(18));
    }

    public static byte[] random(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return random;
    }

    /** A half-written secret would lock everybody out for ever, so the file appears complete or not at all. */
    private void keep(Path file, String secret) throws IOException {
        Files.createDirectories(folder, asFileAttribute(fromString("rwx------")));
        Path draft = Files.createTempFile(folder, file.getFileName().toString(), ".draft");
        Files.writeString(draft, secret);
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
