package io.counterfoil.local.servers.testing;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.StandardProtocolFamily;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DockerEngineTest {
    @TempDir
    Path folder;

    @Test
    void anEngineBehindALocalSocketAnswers() throws IOException {
        Path socket = folder.resolve("docker.sock");
        try (var engine = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            engine.bind(UnixDomainSocketAddress.of(socket));

            assertTrue(DockerEngine.answers(URI.create("unix://" + socket)));
        }
    }

    @Test
    void aSocketFileNobodyListensOnIsNoEngine() throws IOException {
        Path socket = Files.createFile(folder.resolve("docker.sock"));

        assertFalse(DockerEngine.answers(URI.create("unix://" + socket)));
        assertFalse(DockerEngine.answers(URI.create("unix://" + folder.resolve("absent.sock"))));
    }

    @Test
    void anEngineOnAPortAnswersUntilItIsGone() throws IOException {
        URI host;
        try (var engine = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            host = URI.create("tcp://127.0.0.1:" + engine.getLocalPort());
            assertTrue(DockerEngine.answers(host));
        }
        assertFalse(DockerEngine.answers(host));
    }
}
