package io.counterfoil.connector.login;

import java.net.URI;
import java.util.regex.Pattern;

/**
 * Where Web Connectors reach this service. They take https only, except for localhost, and no IP address (QBWC1001,
 * QBWC1010).
 */
record PublicAddress(URI url) {

    private static final Pattern IP_ADDRESS = Pattern.compile("\\[.*]|[0-9.]+|0[xX].*");

    PublicAddress {
        String host = url.getHost();
        if (host == null || IP_ADDRESS.matcher(host).matches()) {
            throw new Unusable("COUNTERFOIL_PUBLIC_URL must have a host name, not an IP address: " + url);
        }
        if (!"https".equals(url.getScheme()) && !("http".equals(url.getScheme()) && host.equals("localhost"))) {
            throw new Unusable("COUNTERFOIL_PUBLIC_URL must start with https:// (http is for localhost only): " + url);
        }
    }

    String endpoint() {
        return url.resolve("/qbwc").toString();
    }

    /** On the same host as the endpoint, else QBWC1000. */
    String support() {
        return url.resolve("/qbwc/support").toString();
    }
}
