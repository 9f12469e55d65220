package io.counterfoil.cart.http;

import java.net.http.HttpHeaders;

/** A cart's answer with a status of the 200s. */
public record Answer(int status, HttpHeaders headers, String text) {}
