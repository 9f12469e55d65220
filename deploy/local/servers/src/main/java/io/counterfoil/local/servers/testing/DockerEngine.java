package io.counterfoil.local.servers.testing;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.util.Optional;

/** Whether a Docker engine answers. The command line tool is no sign of one: it is often there alone. */
final class DockerEngine {
    private static final String DEFAULT_HOST = "unix:///var/run/docker.sock";
    private static final int PATIENCE_MILLISECONDS = 2_000;

    private DockerEngine() {}

    static boolean answers() {
        return answers(
                URI.create(Optional.ofNullable(System.getenv("DOCKER_HOST")).orElse(DEFAULT_HOST)));
    }

    static boolean answers(URI host) {
        try {
            connect(host);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static void connect(URI host) throws IOException {
        if (host.getScheme().equals("unix")) {
            SocketChannel.open(UnixDomainSocketAddress.of(host.getPath())).close();
            return;
        }
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(host.getHost(), host.getPort()), PATIENCE_MILLISECONDS);
        }
    }
}
