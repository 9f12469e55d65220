package io.counterfoil.admin.cart;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.counterfoil.admin.client.Owner;
import io.counterfoil.admin.client.OwnerAnswer;
import io.counterfoil.admin.client.OwnerClient;
import io.counterfoil.admin.client.Question;
import io.counterfoil.admin.rest.Problem;
import io.counterfoil.admin.store.Store;
import jakarta.inject.Singleton;
import java.io.IOException;

/** What cart-gateway knows of a store's cart. */
@Singleton
public class CartClient {

    private static final int NOT_FOUND = 404;

    private final OwnerClient owners;
    private final ObjectMapper json;

    CartClient(OwnerClient owners, ObjectMapper json) {
        this.owners = owners;
        this.json = json;
    }

    public boolean hasCredentials(Store store) {
        OwnerAnswer answer = owners.ask(Owner.CART_GATEWAY, store, Question.get("/cart"));
        return answer.status() != NOT_FOUND
                && read(answer.presentable()).path("url").isTextual();
    }

    /** Whether the connection, as it is now, has passed its test; tried now when it has not. */
    public void mustHavePassed(Store store) {
        OwnerAnswer cart = owners.ask(Owner.CART_GATEWAY, store, Question.get("/cart"));
        if (read(cart.presentable()).path("testPassedAt").isTextual()) {
            return;
        }
        Question test = Question.post("/cart/test").with("type", store.cartType());
        JsonNode result = read(owners.ask(Owner.CART_GATEWAY, store, test).presentable());
        if (!result.path("passed").asBoolean()) {
            throw Problem.conflict(
                    "TEST_NOT_PASSED",
                    "The store cannot start before its connection test has passed. "
                            + result.path("message").asText());
        }
    }

    private JsonNode read(OwnerAnswer answer) {
        try {
            return json.readTree(answer.body());
        } catch (IOException e) {
            throw new IllegalStateException(answer + ", but not in JSON", e);
        }
    }
}
