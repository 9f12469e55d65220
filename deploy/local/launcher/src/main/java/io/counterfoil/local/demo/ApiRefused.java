package io.counterfoil.local.demo;

import java.net.URI;

/** The REST API did not do what it was asked. */
public final class ApiRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ApiRefused(String method, URI address, int status, String body) {
        super(method + " " + address + " answered " + status + ": " + body);
    }
}
