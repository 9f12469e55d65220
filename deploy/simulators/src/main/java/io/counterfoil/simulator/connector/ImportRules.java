package io.counterfoil.simulator.connector;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Pattern;

/** What the Web Connector demands of an application's addresses before it adds it. */
final class ImportRules {

    private static final Pattern IP_LITERAL = Pattern.compile("[0-9.]+|\\[.*]");

    private ImportRules() {}

    /**
     * Checks the addresses, and fetches the support page.
     *
     * @throws ImportRefused with the Web Connector's code when one is not acceptable
     */
    static void check(QwcFile qwc, HttpClient http) {
        refuseIpLiteral(qwc.appUrl(), "QBWC1001");
        refuseIpLiteral(qwc.appSupport(), "QBWC1002");
        String host = qwc.appUrl().getHost();
        if (!"https".equals(qwc.appUrl().getScheme()) && !"localhost".equals(host)) {
            throw new ImportRefused("QBWC1010", "AppURL must be https: " + qwc.appUrl());
        }
        if (!host.equals(qwc.appSupport().getHost())) {
            throw new ImportRefused("QBWC1000", "AppSupport is on another host than AppURL: " + qwc.appSupport());
        }
        fetch(qwc.appSupport(), http);
    }

    private static void refuseIpLiteral(URI address, String code) {
        if (address.getHost() == null || IP_LITERAL.matcher(address.getHost()).matches()) {
            throw new ImportRefused(code, "not a host name: " + address);
        }
    }

    private static void fetch(URI support, HttpClient http) {
        try {
            int status = http.send(HttpRequest.newBuilder(support).build(), BodyHandlers.discarding())
                    .statusCode();
            if (status != 200 && status != 202) {
                throw new ImportRefused("QBWC1003", "AppSupport answers " + status + ": " + support);
            }
        } catch (IOException unreachable) {
            throw new ImportRefused("QBWC1003", "AppSupport cannot be reached: " + support);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new ImportRefused("QBWC1003", "stopped while fetching " + support);
        }
    }
}
