package io.counterfoil.events;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a store's products in QuickBooks. What a record does not have gets the value that it begins with.
 *
 * @param unmapped what becomes of a product that is neither linked nor, by its SKU, an item in QuickBooks
 * @param createAs the kind of the items that are created
 * @param oneGenericItem the one item that all products are entered with, whatever is linked; then stock cannot be kept, and
 *     no SKU stands on a document. Null: each product has its own
 * @param incomeAccount where sales of created items are booked
 * @param assetAccount where the stock of created items is booked
 * @param cogsAccount where the cost of sold created items is booked
 * @param expenseAccount where purchases of created items are booked that are not kept in stock; null: they are not bought
 */
public record ItemPreferences(
        Unmapped unmapped,
        CreateAs createAs,
        @Nullable String oneGenericItem,
        @Nullable String incomeAccount,
        @Nullable String assetAccount,
        @Nullable String cogsAccount,
        @Nullable String expenseAccount) {

    /** How a store begins. */
    @SuppressWarnings("NullAway") // what is not given gets its value in the constructor
    public static final ItemPreferences INITIAL = new ItemPreferences(null, null, null, null, null, null, null);

    public ItemPreferences {
        unmapped = Objects.requireNonNullElse(unmapped, Unmapped.DEFAULT_ITEM);
        createAs = Objects.requireNonNullElse(createAs, CreateAs.NON_INVENTORY);
        oneGenericItem = Preferences.orNull(oneGenericItem);
        incomeAccount = Preferences.orNull(incomeAccount);
        assetAccount = Preferences.orNull(assetAccount);
        cogsAccount = Preferences.orNull(cogsAccount);
        expenseAccount = Preferences.orNull(expenseAccount);
    }

    /** What becomes of a product that QuickBooks has no item for. */
    public enum Unmapped {
        /** The default item of the preferences; without one its orders are held. */
        DEFAULT_ITEM,
        /** Its orders are held until it is linked. */
        HOLD,
        /** An item of its SKU is created. */
        CREATE
    }

    /** QuickBooks' kinds of items for what is sold. */
    public enum CreateAs {
        INVENTORY,
        NON_INVENTORY,
        SERVICE,
        ASSEMBLY
    }
}
