package io.counterfoil.tenant;

import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

/** A tenant, its stores and its books. */
record Ids(UUID tenant, Set<UUID> stores, Set<UUID> books) {
    Ids {
        stores = Set.copyOf(stores);
        books = Set.copyOf(books);
    }

    static Ids of(UUID tenant) {
        return new Ids(tenant, Set.of(), Set.of());
    }

    Ids and(Set<UUID> moreStores, Set<UUID> moreBooks) {
        return new Ids(tenant, union(stores, moreStores), union(books, moreBooks));
    }

    private static Set<UUID> union(Set<UUID> some, Set<UUID> others) {
        Set<UUID> all = new TreeSet<>(some);
        all.addAll(others);
        return all;
    }

    /** The keys of the tenant's records on the topics. */
    String[] keys() {
        return Stream.concat(stores.stream(), books.stream())
                .map(UUID::toString)
                .toArray(String[]::new);
    }

    UUID[] of(String column) {
        return switch (column) {
            case "tenant_id" -> new UUID[] {tenant};
            case "store_id" -> stores.toArray(UUID[]::new);
            default -> books.toArray(UUID[]::new);
        };
    }
}
