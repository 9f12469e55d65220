package io.counterfoil.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a task does in the company file. Names, numbers and texts are within QuickBooks' limits (quickbooks.md section
 * 4.4) when they are queued; connector-service refuses what is not.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Work.FindItem.class, name = "FindItem"),
    @JsonSubTypes.Type(value = Work.AddCustomer.class, name = "AddCustomer"),
    @JsonSubTypes.Type(value = Work.AddItem.class, name = "AddItem"),
    @JsonSubTypes.Type(value = Work.AddMethod.class, name = "AddMethod"),
    @JsonSubTypes.Type(value = Work.ModItem.class, name = "ModItem"),
    @JsonSubTypes.Type(value = Work.ModCustomer.class, name = "ModCustomer"),
    @JsonSubTypes.Type(value = Work.AddTransaction.class, name = "AddTransaction"),
    @JsonSubTypes.Type(value = Work.ModTransaction.class, name = "ModTransaction"),
    @JsonSubTypes.Type(value = Work.MarkCleared.class, name = "MarkCleared"),
    @JsonSubTypes.Type(value = Work.Pull.class, name = "Pull")
})
public sealed interface Work {

    <T> T accept(Cases<T> cases);

    /** One method a kind of work, so that a new kind must be answered everywhere. */
    interface Cases<T> {
        T findItem(FindItem work);

        T addCustomer(AddCustomer work);

        T addItem(AddItem work);

        T addMethod(AddMethod work);

        T modItem(ModItem work);

        T modCustomer(ModCustomer work);

        T addTransaction(AddTransaction work);

        T modTransaction(ModTransaction work);

        T markCleared(MarkCleared work);

        T pull(Pull work);
    }

    /** Looks an item up by its full name; settled CONFIRMED with its ListID, or ABSENT. */
    record FindItem(String fullName) implements Work {
        @Override
        public <T> T accept(Cases<T> cases) {
            return cases.findItem(this);
        }
    }

    /**
     * Adds a customer after looking its name up. A customer of that name that does not carry our GUID is not ours:
     * settled NEEDS_PERSON, never linked silently.
     *
     * @param name unique among customers, vendors, employees and other names; at most 41 characters
     * @param externalGuid our mark on the record
     * @param currency QuickBooks' name of it; null for that of the books. A customer has one, for ever
     */
    record AddCustomer(
            String name,
            String company,
            String firstName,
            String lastName,
            PostalAddress billing,
            PostalAddress shipping,
            String phone,
            String email,
            UUID externalGuid,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String currency)
            implements Work {

        public AddCustomer(
                String name,
                String company,
                String firstName,
                String lastName,
                PostalAddress billing,
                PostalAddress shipping,
                String phone,
                String email,
                UUID externalGuid) {
            this(name, company, firstName, lastName, billing, shipping, phone, email, externalGuid, null);
        }

        @Override
        public <T> T accept(Cases<T> cases) {
            return cases.addCustomer(this);
        }
    }

    /**
     * Adds an item after looking its name up. An active item of that name that can be sold is the product's: settled
     * CONFIRMED with its ListID, explained as {@link #ALREADY_EXISTS}. Any other of that name is a question: NEEDS_PERSON.
     *
     * @param name the product's SKU; at most 31 characters, no colon
     * @param price null for none
     * @param cogsAccount of items that are kept in stock; null for others
     * @param assetAccount of items that are kept in stock; null for others
     * @param expenseAccount where others are booked when they are bought; null: they are only sold
     * @param externalGuid our mark on the record
     * @param cost what one costs to buy, at most five decimals; null: not said
     * @param stockLevel how many there are to begin with, of items that are kept in stock; null: none
     */
    record AddItem(
            String name,
            ItemPreferences.CreateAs createAs,
            String description,
            @Nullable BigDecimal price,
            Listed incomeAccount,
            @Nullable Listed cogsAccount,
            @Nullable Listed assetAccount,
            @Nullable Listed expenseAccount,
            UUID externalGuid,
            @Nullable BigDecimal cost,
            @Nullable BigDecimal stockLevel)
            implements Work {

        /** Of no known cost, and none there. */
        public AddItem(
                String name,
                ItemPreferences.CreateAs createAs,
                String description,
                @Nullable BigDecimal price,
                Listed incomeAccount,
                @Nullable Listed cogsAccount,
                @Nullable Listed assetAccount,
                @Nullable Listed expenseAccount,
                UUID externalGuid) {
            this(
                    name,
                    createAs,
                    description,
                    price,
                    incomeAccount,
                    cogsAccount,
                    assetAccount,
                    expenseAccount,
                    externalGuid,
                    null,
                    null);
        }

        /** Why an item was not added: it would have been a duplicate. */
        public static final String ALREADY_EXISTS = "SKU already exists";

        @Override
        public <T> T accept(Cases<T> cases) {
            return cases.addItem(this);
        }
    }

    /**
     * Adds a way to pay or to ship after looking its name up; an active one of that name is the one.
     *
     * @param list PAYMENT_METHODS or SHIP_METHODS
     * @param name at most 31 characters, of a ship method 15; no colon
     */
    record AddMethod(BooksList list, String name) implements Work {

        public AddMethod {
            if (list != BooksList.PAYMENT_METHODS && list != BooksList.SHIP_METHODS) {
                throw new IllegalArgumentException("no list of methods: " + list);
            }
        }

        @Override
        public <T> T accept(Cases<T> cases) {
            return cases.addMethod(this);
        }
    }

    /**
     * Changes an item in the state in which it was read: settled REJECTED with 3200 when it was changed since. What is null
     * stays as it is.
     *
     * @param itemKind QuickBooks' name of its kind, such as {@code ItemService}
     * @param soldAndBought it has a description and a price of its own for purchases; items of stock always have
     * @param description for customers
     * @param price for which it is sold; at most five decimals
     * @param active whether it is used
     */
    record ModItem(
            String listId,
            String editSequence,
            String itemKind,
            boolean soldAndBought,
            @Nullable String description,
            @Nullable BigDecimal price,
            @Nullable Boolean active)
            implements Work {

        /** As active as it is. */
        public ModItem(
                String listId,
                String editSequence,
                String itemKind,
                boolean soldAndBought,
                @Nullable String description,
                @Nullable BigDecimal price) {
            this(listId, editSequence, itemKind, soldAndBought, description, price, null);
        }

        @Override
        public <T> T accept(Cases<T> cases) {
            return cases.modItem(this);
        }
    }

    /** Changes a customer, as {@link ModItem} does an item; empty clears a field. */
    record ModCustomer(
            String listId,
            String editSequence,
            @Nullable String company,
            @Nullable String firstName,
            @Nullable String lastName,
            @Nullable String phone,
            @Nullable String email,
            @Nullable PostalAddress billing,
            @Nullable PostalAddress shipping)
            implements Work {
        @Override
        public <T> T accept(Cases<T> cases) {
            return cases.modCustomer(this);
        }
    }

    /**
     * Enters a sale, or a credit for one. Every line says its amount; QuickBooks' total is compared with {@code total}.
     *
     * @param refNumber at most 11 characters; a function of store and order, never allocated
     * @param memo carries {@code orderKey} whole
     * @param orderKey the marker by which the transaction is found again when an answer is lost
     * @param checkFirst it is looked for before it is entered for the first time, as if an answer had been lost
     * @param lines signed amounts; those of a credit memo are positive where they are taken off what the customer owes
     * @param total the cart's total
     */
    record AddTransaction(
            Form form,
            Ref customer,
            LocalDate txnDate,
            String refNumber,
            String memo,
            String orderKey,
            UUID externalGuid,
            PostalAddress billing,
            PostalAddress shipping,
            Header header,
            boolean checkFirst,
            List<Line> lines,
            BigDecimal total)
            implements Work {

        public AddTransaction {
            lines = List.copyOf(lines);
        }

        @Override
        public <T> T accept(Cases<T> cases) {
            return cases.addTransaction(this);
        }
    }

    /**
     * Changes a transaction that we entered. Its lines are replaced. When somebody else has changed it since, nothing is
     * done: settled REJECTED, or NEEDS_PERSON when that came out while an answer was looked for.
     *
     * @param editSequence as QuickBooks told it last
     * @param mark stands in the memo in brackets, beside the order's key: by it the change is found when an answer is lost
     * @param as how it is to stand; what is null there stays as it is
     */
    record ModTransaction(String txnId, String editSequence, String mark, AddTransaction as) implements Work {
        @Override
        public <T> T accept(Cases<T> cases) {
            return cases.modTransaction(this);
        }
    }

    /**
     * Marks a transaction that we entered as cleared, as if its money stood on the bank's statement: settled CONFIRMED
     * without an id. Doing so again changes nothing.
     */
    record MarkCleared(String txnId, Form form) implements Work {
        @Override
        public <T> T accept(Cases<T> cases) {
            return cases.markCleared(this);
        }
    }

    /**
     * Reads a list of the company file: its records come as {@link PullPage}s, then the task is settled CONFIRMED without
     * an id. A pull that breaks off begins again with a new pull id.
     *
     * @param modifiedSince only what QuickBooks has changed since, with a day's overlap for the zone of its machine; null:
     *     all of it. Lists that QuickBooks cannot filter come whole
     */
    record Pull(BooksList list, @Nullable Instant modifiedSince) implements Work {
        @Override
        public <T> T accept(Cases<T> cases) {
            return cases.pull(this);
        }
    }

    /**
     * What the head of a transaction may say besides; null leaves it to QuickBooks. A form takes what it has a field for:
     * see {@link Form}.
     *
     * @param inClass the class of the whole transaction
     * @param template on what it is printed
     * @param account where the money of a sales receipt goes; what an invoice or a credit memo is owed to
     * @param taxItem the sales tax item by which QuickBooks computes the tax of the taxable lines
     * @param poNumber the customer's own number of the order; at most 25 characters
     * @param pending true: entered without effect on the books until it is released in QuickBooks
     */
    record Header(
            @Nullable Listed inClass,
            @Nullable Listed template,
            @Nullable Listed terms,
            @Nullable Listed paymentMethod,
            @Nullable Listed shipMethod,
            @Nullable Listed account,
            @Nullable Listed taxItem,
            @Nullable String poNumber,
            @Nullable LocalDate dueDate,
            @Nullable Boolean pending,
            @Nullable Boolean toBePrinted,
            @Nullable Boolean toBeEmailed) {

        public static final Header NONE =
                new Header(null, null, null, null, null, null, null, null, null, null, null, null);

        /** With another way to pay and to ship. */
        public Header by(@Nullable Listed otherPaymentMethod, @Nullable Listed otherShipMethod) {
            return new Header(
                    inClass,
                    template,
                    terms,
                    otherPaymentMethod,
                    otherShipMethod,
                    account,
                    taxItem,
                    poNumber,
                    dueDate,
                    pending,
                    toBePrinted,
                    toBeEmailed);
        }
    }

    /**
     * One line of a transaction.
     *
     * @param quantity null for lines that have none, such as shipping
     * @param amount signed, two decimals
     * @param taxCode name of the sales tax code, which says whether the line is taxed; at most 3 characters.
     *     Empty where sales tax is switched off in QuickBooks
     * @param inClass the class of this line
     */
    record Line(
            Ref item,
            String description,
            @Nullable BigDecimal quantity,
            BigDecimal amount,
            String taxCode,
            @Nullable Listed inClass) {}

    /**
     * A record of a list of the company file: by its ListID, by its full name where that is all that is known, or as the
     * one that a task adds.
     */
    record Listed(
            @Nullable String listId,
            @Nullable String fullName,
            @Nullable UUID task) {

        public Listed {
            if (Stream.of(listId, fullName, task).filter(Objects::nonNull).count() != 1) {
                throw new IllegalArgumentException("a record is named by ListID, full name or task, one of them");
            }
        }

        public static Listed id(String listId) {
            return new Listed(listId, null, null);
        }

        public static Listed named(String fullName) {
            return new Listed(null, fullName, null);
        }

        public static Listed addedBy(UUID task) {
            return new Listed(null, null, task);
        }
    }

    /**
     * A reference to a record of the company file: its ListID where it is known, else that of the first of these tasks
     * that found or added one.
     */
    record Ref(@Nullable String listId, List<UUID> tasks) {

        public Ref {
            tasks = List.copyOf(tasks);
            if ((listId == null) == tasks.isEmpty()) {
                throw new IllegalArgumentException("a reference is a ListID or a list of tasks, one of both");
            }
        }

        public static Ref known(String listId) {
            return new Ref(listId, List.of());
        }

        public static Ref firstOf(UUID... tasks) {
            return new Ref(null, List.of(tasks));
        }
    }

    /**
     * An address as QuickBooks keeps it.
     *
     * @param lines up to five, at most 41 characters each
     */
    record PostalAddress(List<String> lines, String city, String state, String postalCode, String country) {

        public PostalAddress {
            lines = List.copyOf(lines);
        }
    }
}
