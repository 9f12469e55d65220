package io.counterfoil.simulator.shop;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDateTime;

/** One order as the REST API shows it. */
record ShopOrder(ObjectNode json) {

    long id() {
        return json.path("id").asLong();
    }

    String status() {
        return json.path("status").asText();
    }

    String text(String field) {
        return json.path(field).asText();
    }

    /** A time without a zone, such as date_modified_gmt or date_created. */
    LocalDateTime time(String field) {
        return LocalDateTime.parse(text(field));
    }
}
