package io.counterfoil.queue.document;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Orders that a person may transfer, and what was transferred and entered. Every call joins the running transaction. */
interface Transferable {

    /** Newest orders first. */
    List<Document> preview(Filter filter);

    /** Who has ordered, by name, with how many orders. */
    List<Buyer> buyers(BuyerSearch search);

    /** Whether this request has transferred the order before. */
    boolean done(UUID storeId, String request, UUID documentId);

    void remember(UUID storeId, String request, UUID documentId);

    /** How many of the store's orders stand in the present company file. */
    int entered(UUID storeId);

    /** Shows all that have an export flag, without keeping them in memory. */
    void exported(UUID storeId, Consumer<Document> reader);

    /** Clears the export flags: what was entered is pending again. */
    int reset(UUID storeId);

    /** Somebody who ordered. */
    record Buyer(@JsonIgnore UUID id, String customer, String email, int orders) {}

    /**
     * Whom to find.
     *
     * @param words part of the name or of the e-mail address; empty for everybody
     * @param after null for the first page
     */
    record BuyerSearch(
            UUID storeId,
            UUID tenantId,
            String words,
            @Nullable BuyerCursor after,
            int limit) {

        /** To see whether there is a next page. */
        BuyerSearch oneMore() {
            return new BuyerSearch(storeId, tenantId, words, after, limit + 1);
        }
    }

    /**
     * Which orders.
     *
     * @param customer name or e-mail address; null for All Customers
     * @param from day of the order, or later; null for no limit
     * @param to day of the order, or earlier; null for no limit
     * @param exported also those that were exported before
     * @param after null for the first page
     */
    record Filter(
            UUID storeId,
            UUID tenantId,
            @Nullable String customer,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            boolean exported,
            @Nullable Cursor after,
            int limit) {

        /** To see whether there is a next page. */
        Filter oneMore() {
            return new Filter(storeId, tenantId, customer, from, to, exported, after, limit + 1);
        }
    }
}
