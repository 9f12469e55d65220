package io.counterfoil.bench.system;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;

/** Asks a service on its management port whether it can work. */
final class Health {
    private Health() {}

    static boolean isReady(int managementPort) {
        URI health = URI.create("http://127.0.0.1:" + managementPort + "/q/health/ready");
        try {
            HttpURLConnection call = (HttpURLConnection) health.toURL().openConnection();
            return call.getResponseCode() == 200;
        } catch (IOException e) { // not listening yet
            return false;
        }
    }
}
