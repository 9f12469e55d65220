package io.counterfoil.queue.plan;

import io.counterfoil.events.ItemPreferences.CreateAs;
import io.counterfoil.events.Work;
import io.counterfoil.events.Work.Listed;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An item that has to be added before a product can be entered.
 *
 * @param name the product's SKU
 * @param price null when nobody says one
 * @param accounts where it is booked
 */
public record NewItem(
        String name,
        CreateAs createAs,
        String description,
        @Nullable BigDecimal price,
        Accounts accounts) {

    /** By the kind of the item: stock has costs and an asset, others may have an expense. */
    public record Accounts(
            Listed income,
            @Nullable Listed cogs,
            @Nullable Listed asset,
            @Nullable Listed expense) {}

    /** Whether an item can have this SKU as its name. */
    public static boolean canBeCalled(String sku) {
        return Sku.isOneLevel(sku.strip());
    }

    /** A product's name as QuickBooks keeps it. */
    public static String description(String text) {
        return Parts.description(text);
    }

    /** The work that adds it. */
    public Work.AddItem work(UUID externalGuid) {
        return work(externalGuid, null, null);
    }

    /** The same, with what one costs and how many there are, where that is said. */
    public Work.AddItem work(UUID externalGuid, @Nullable BigDecimal cost, @Nullable BigDecimal stockLevel) {
        boolean counted = createAs == CreateAs.INVENTORY || createAs == CreateAs.ASSEMBLY;
        return new Work.AddItem(
                name,
                createAs,
                description,
                price,
                accounts.income(),
                accounts.cogs(),
                accounts.asset(),
                accounts.expense(),
                externalGuid,
                cost,
                counted ? stockLevel : null);
    }
}
