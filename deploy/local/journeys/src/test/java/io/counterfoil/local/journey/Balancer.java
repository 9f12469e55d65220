package io.counterfoil.local.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Passes each connection on to the next of some ports that takes it; when one side ends, so does the other. */
final class Balancer implements AutoCloseable {
    private final ServerSocket face;
    private final List<Integer> ports;
    private final ExecutorService threads = Executors.newCachedThreadPool(Balancer::daemon);
    private int turn;

    private Balancer(ServerSocket face, List<Integer> ports) {
        this.face = face;
        this.ports = ports;
    }

    static Balancer start(int port, List<Integer> ports) {
        try {
            ServerSocket face = new ServerSocket();
            face.bind(at(port));
            Balancer balancer = new Balancer(face, List.copyOf(ports));
            balancer.threads.execute(balancer::accept);
            return balancer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "balancer");
        thread.setDaemon(true);
        return thread;
    }

    private static InetSocketAddress at(int port) {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }

    private void accept() {
        while (!face.isClosed()) {
            try {
                Socket client = face.accept();
                Socket service = next();
                threads.execute(() -> pass(client, service));
                threads.execute(() -> pass(service, client));
            } catch (IOException e) { // closed, or nobody takes the connection
                continue;
            }
        }
    }

    private Socket next() throws IOException {
        IOException refused = new IOException("no port");
        for (int i = 0; i < ports.size(); i++) {
            Socket socket = new Socket();
            try {
                socket.connect(at(ports.get(turn++ % ports.size())), 1_000);
                return socket;
            } catch (IOException e) {
                socket.close();
                refused = e;
            }
        }
        throw refused;
    }

    private static void pass(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException e) { // the other side ended
            return;
        }
    }

    @Override
    public void close() throws IOException {
        face.close();
        threads.shutdownNow();
    }
}
