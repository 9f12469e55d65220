package io.counterfoil.simulator.shop;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** A refusal with WordPress' code and words. */
final class ApiError extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient ObjectNode body;

    private ApiError(int status, ObjectNode body) {
        super(body.path("message").asText());
        this.status = status;
        this.body = body;
    }

    static ApiError of(int status, String code, String message) {
        return new ApiError(status, body(code, message, ShopJson.object().put("status", status)));
    }

    static ApiError unauthenticated(String message) {
        return of(401, "woocommerce_rest_authentication_error", message);
    }

    static ApiError noRoute() {
        return of(404, "rest_no_route", "No route was found matching the URL and request method.");
    }

    /** A parameter that is not acceptable; {@code code} is the kind of its fault. */
    static ApiError invalid(String parameter, String code, String reason) {
        ObjectNode data = ShopJson.object().put("status", 400);
        data.set("params", ShopJson.object().put(parameter, reason));
        ObjectNode detail = body(code, reason, ShopJson.object());
        data.set("details", ShopJson.object().set(parameter, detail.putNull("data")));
        return new ApiError(400, body("rest_invalid_param", "Invalid parameter(s): " + parameter, data));
    }

    private static ObjectNode body(String code, String message, ObjectNode data) {
        return ShopJson.object().put("code", code).put("message", message).set("data", data);
    }

    Response response() {
        return Response.json(status, body);
    }
}
