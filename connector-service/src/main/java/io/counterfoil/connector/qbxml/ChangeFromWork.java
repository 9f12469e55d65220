package io.counterfoil.connector.qbxml;

import io.counterfoil.events.Work.ModCustomer;
import io.counterfoil.events.Work.ModItem;
import io.counterfoil.events.Work.PostalAddress;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Changes of records as they are queued, in the words of qbXML; what is null stays as it is. */
public final class ChangeFromWork {

    private ChangeFromWork() {}

    public static ItemMod item(String requestId, ModItem work) {
        return new ItemMod(requestId, new Version(work.listId(), work.editSequence()), item(work));
    }

    private static Item item(ModItem work) {
        ItemName name = new ItemName(null, work.active(), null, null);
        return switch (work.itemKind()) {
            case "ItemInventory" -> new InventoryItem(name, Goods.PLAIN, stocked(work), null, null, Opening.NONE);
            case "ItemInventoryAssembly" ->
                new AssemblyItem(name, Goods.PLAIN, stocked(work), null, null, Opening.NONE, List.of());
            case "ItemNonInventory" -> new NonInventoryItem(name, Goods.PLAIN, trade(work));
            case "ItemService" -> new ServiceItem(name, null, trade(work));
            case "ItemOtherCharge" -> new OtherChargeItem(name, null, trade(work));
            default -> throw new Unsendable("Items of the kind " + work.itemKind() + " are not changed.");
        };
    }

    private static Stocked stocked(ModItem work) {
        return new Stocked(work.description(), work.price(), null, null, null, null, null, null);
    }

    private static @Nullable Trade trade(ModItem work) {
        if (work.description() == null && work.price() == null) {
            return null;
        }
        return work.soldAndBought()
                ? new Trade.SalesAndPurchase(work.description(), work.price(), null, null, null, null, null)
                : new Trade.SalesOrPurchase(
                        work.description(), work.price() == null ? null : Rate.each(work.price()), null);
    }

    public static CustomerMod customer(String requestId, ModCustomer work) {
        return new CustomerMod(
                requestId,
                new Version(work.listId(), work.editSequence()),
                new Customer(
                        null,
                        null,
                        null,
                        null,
                        new Customer.Person(work.company(), null, work.firstName(), null, work.lastName()),
                        address(work.billing()),
                        address(work.shipping()),
                        new Customer.Reach(work.phone(), null, null, work.email(), null),
                        Customer.Conditions.NONE));
    }

    private static @Nullable Address address(@Nullable PostalAddress address) {
        return address == null
                ? null
                : new Address(
                        address.lines(), address.city(), address.state(), address.postalCode(), address.country());
    }

    /** Whether the record as it is says all that the change was to make it say. */
    public static boolean done(ModItem work, ItemRet record) {
        return says(work.description(), record.description())
                && (work.active() == null || work.active() == record.active())
                && (work.price() == null
                        || (record.price() != null && work.price().compareTo(record.price()) == 0));
    }

    /** The same. Addresses are entered in lines that QuickBooks may break otherwise, and prove nothing. */
    public static boolean done(ModCustomer work, CustomerRet record) {
        return says(work.company(), record.companyName())
                && says(work.firstName(), record.firstName())
                && says(work.lastName(), record.lastName())
                && says(work.phone(), record.phone())
                && says(work.email(), record.email());
    }

    private static boolean says(@Nullable String wanted, String found) {
        return wanted == null || Objects.equals(wanted.strip(), found.strip());
    }
}
