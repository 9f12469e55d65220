package io.counterfoil.cart.http;

import java.net.http.HttpHeaders;

/** A cart's answer with a status of the 200s, read as UTF-8. */
public record Answer(HttpHeaders headers, String text) {}
