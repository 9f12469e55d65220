package io.counterfoil.admin.cart;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.counterfoil.admin.client.Owner;
import io.counterfoil.admin.client.OwnerAnswer;
import io.counterfoil.admin.client.OwnerClient;
import io.counterfoil.admin.client.Question;
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

    private JsonNode read(OwnerAnswer answer) {
        try {
            return json.readTree(answer.body());
        } catch (IOException e) {
            throw new IllegalStateException(answer + ", but not in JSON", e);
        }
    }
}
