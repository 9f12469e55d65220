package io.counterfoil.local.servers;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/** Ports on 127.0.0.1, the only address anything local listens on. */
public final class Ports {
    /** Below Linux' ephemeral range (32768 and up), so that no outgoing connection takes the port in between. */
    private static final int LOWEST = 20_000;

    private static final int HIGHEST = 32_000;
    private static final Set<Integer> GIVEN = ConcurrentHashMap.newKeySet();

    private Ports() {}

    /**
     * Throws when something listens on the port.
     *
     * @param what the server that wants the port, for the message
     */
    public static void requireFree(int port, String what) {
        if (!isFree(port)) {
            throw CannotStart.portTaken(port, what);
        }
    }

    /** Ports that nobody listens on right now, for tests. Each is given once: who asked for it may listen later. */
    public static List<Integer> free(int count) {
        return ThreadLocalRandom.current()
                .ints(LOWEST, HIGHEST)
                .distinct()
                .filter(Ports::isFree)
                .filter(GIVEN::add)
                .limit(count)
                .boxed()
                .toList();
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
