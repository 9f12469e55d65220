package io.counterfoil.queue.mapping;

import io.counterfoil.queue.books.BookRecord;
import io.counterfoil.queue.mapping.Suggestion.Candidate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/** How much an item is like a product, and by what. */
final class Likeness {

    private static final JaroWinklerSimilarity SIMILARITY = new JaroWinklerSimilarity();
    private static final double ALIKE = 0.88;
    private static final int BY_SKU = 85;
    private static final int BY_PRODUCT = 75;
    private static final List<String> DESCRIPTIONS =
            List.of("SalesDesc", "SalesOrPurchase.Desc", "SalesAndPurchase.SalesDesc", "ItemDesc", "PurchaseDesc");

    private final Plain sku;
    private final Plain product;

    Likeness(WaitingProduct product) {
        this.sku = Plain.of(product.sku());
        this.product = Plain.of(product.name());
    }

    /** An item with all that is compared, once for all products. */
    record Item(BookRecord record, String name, Plain plainName, Plain part, Plain barcode, List<Plain> descriptions) {

        static Item of(BookRecord record) {
            String name = record.name().substring(record.name().lastIndexOf(':') + 1);
            return new Item(
                    record,
                    name,
                    Plain.of(name),
                    Plain.of(record.field("ManufacturerPartNumber")),
                    Plain.of(record.field("BarCodeValue")),
                    Stream.concat(Stream.of(name), DESCRIPTIONS.stream().map(record::field))
                            .filter(text -> !text.isBlank())
                            .distinct()
                            .map(Plain::of)
                            .toList());
        }
    }

    /** Empty when it is not like the product at all. */
    Optional<Candidate> to(Item item) {
        return Stream.of(certain(item), nearly(item), similar(item))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<Candidate> certain(Item item) {
        if (sku.isSameTextAs(item.record().name())) {
            return candidate(item, 100, "Its full name is the SKU.");
        }
        if (sku.isSameTextAs(item.name())) {
            return candidate(item, 97, "Its own name, below \"" + parent(item) + "\", is the SKU.");
        }
        if (sku.isLike(item.part())) {
            return candidate(item, 95, "Its manufacturer's part number is the SKU.");
        }
        return sku.isLike(item.barcode()) ? candidate(item, 95, "Its barcode is the SKU.") : Optional.empty();
    }

    private Optional<Candidate> nearly(Item item) {
        return sku.isLike(item.plainName())
                ? candidate(item, 92, "Its name differs from the SKU only in case, spaces and punctuation.")
                : Optional.empty();
    }

    private Optional<Candidate> similar(Item item) {
        int bySku = score(sku, item.plainName(), BY_SKU);
        int byProduct = item.descriptions().stream()
                .mapToInt(description -> score(product, description, BY_PRODUCT))
                .max()
                .orElse(0);
        if (bySku == 0 && byProduct == 0) {
            return Optional.empty();
        }
        return bySku >= byProduct
                ? candidate(item, bySku, "Its name is similar to the SKU.")
                : candidate(item, byProduct, "Its name or description is similar to the product's name.");
    }

    private static int score(Plain one, Plain other, int most) {
        if (!one.mayBeLike(other)) {
            return 0;
        }
        double similarity = SIMILARITY.apply(one.text(), other.text());
        return similarity < ALIKE ? 0 : (int) Math.round(most * similarity);
    }

    private static String parent(Item item) {
        String name = item.record().name();
        return name.substring(0, name.length() - item.name().length() - 1);
    }

    private static Optional<Candidate> candidate(Item item, int score, String reason) {
        return Optional.of(new Candidate(item.record().listId(), item.record().name(), score, reason));
    }
}
