package io.counterfoil.queue.plan;

import io.counterfoil.events.BooksList;
import io.counterfoil.events.CustomerPreferences;
import io.counterfoil.events.OrderHeld.Reason;
import io.counterfoil.queue.books.BookRecord;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * For which customer an order is entered: the one that is linked, else the one that was added before, else one of
 * QuickBooks' by e-mail address or name if the store wants that, else as its policy says.
 */
record CustomerRules(Sale sale) {

    static final String CUSTOMER_NOT_CLEAR = "CUSTOMER_NOT_CLEAR";
    static final String CUSTOMER_INACTIVE = "CUSTOMER_INACTIVE";
    private static final String LINK_IT = " link the customer on the tab Mappings, or ";

    /**
     * The customer, or why there is none.
     *
     * @param customer empty when there are reasons
     */
    record Choice(Optional<Customer> customer, List<Reason> reasons) {

        Choice {
            reasons = List.copyOf(reasons);
        }

        static Choice of(Customer customer) {
            return new Choice(Optional.of(customer), List.of());
        }

        static Choice known(String listId) {
            return of(Customer.known(listId));
        }

        static Choice held(String code, String text) {
            return new Choice(Optional.empty(), List.of(new Reason(code, text)));
        }
    }

    static Choice choose(Sale sale) {
        return new CustomerRules(sale).choose();
    }

    /** Whoever it is, what is entered is in the order's currency. */
    private Choice choose() {
        String currency = CurrencyRule.foreign(sale).orElse(null);
        Choice chosen = chooseOne();
        return new Choice(chosen.customer().map(customer -> customer.in(currency)), chosen.reasons());
    }

    private Choice chooseOne() {
        Optional<Customer> ordered = Customer.of(sale);
        return sale.books()
                .linkedCustomer()
                .or(() -> ordered.flatMap(customer -> sale.books().addedCustomer(customer.key())))
                .map(Choice::known)
                .or(this::byEmail)
                .or(() ->
                        CustomerName.of(sale.order()).filter(LatinText::isKept).flatMap(this::byName))
                .orElseGet(() -> byPolicy(ordered));
    }

    private CustomerPreferences chosen() {
        return sale.preferences().customers();
    }

    private Optional<Choice> byEmail() {
        String email = PlainText.clean(sale.order().buyer().email());
        if (!chosen().linkByEmail() || email.isEmpty()) {
            return Optional.empty();
        }
        return known() ? match(sale.books().customersByEmail(email), "the e-mail address " + email) : unread();
    }

    /** Only by the name itself: people of different names are written alike in Latin letters. */
    private Optional<Choice> byName(String name) {
        if (!chosen().linkByName()) {
            return Optional.empty();
        }
        return known()
                ? match(sale.books().byName(BooksList.CUSTOMERS, name).stream().toList(), "the name \"" + name + "\"")
                : unread();
    }

    private boolean known() {
        return sale.books().known(BooksList.CUSTOMERS);
    }

    private static Optional<Choice> unread() {
        return Optional.of(NamedRecords.unread("customers", "Synch Customers"))
                .map(reason -> new Choice(Optional.empty(), List.of(reason)));
    }

    private Optional<Choice> match(List<BookRecord> found, String by) {
        List<BookRecord> active = found.stream()
                .filter(BookRecord::active)
                .filter(this::hasTheCurrency)
                .toList();
        if (active.size() > 1) {
            return Optional.of(Choice.held(
                    CUSTOMER_NOT_CLEAR,
                    "QuickBooks has " + active.size() + " customers with " + by + ":" + LINK_IT
                            + "correct the customers in QuickBooks and run \"Synch Customers\"."));
        }
        return active.stream()
                .map(record -> Choice.known(record.listId()))
                .findFirst()
                .or(() -> found.stream()
                        .filter(record -> !record.active())
                        .findFirst()
                        .map(record -> inactive(record.name(), by)));
    }

    /** A customer of QuickBooks has one currency for ever. */
    private boolean hasTheCurrency(BookRecord customer) {
        String currency = customer.field("CurrencyRef.FullName");
        return currency.isEmpty()
                ? CurrencyRule.foreign(sale).isEmpty()
                : sale.books()
                        .settings()
                        .map(told -> CurrencyRule.foreign(sale)
                                .orElseGet(() -> Objects.requireNonNullElse(told.homeCurrency(), currency)))
                        .map(currency::equalsIgnoreCase)
                        .orElse(true);
    }

    private static Choice inactive(String name, String by) {
        return Choice.held(
                CUSTOMER_INACTIVE,
                "The customer \"" + name + "\" with " + by + " is inactive in QuickBooks:" + LINK_IT
                        + "make it active there and run \"Synch Customers\".");
    }

    private Choice byPolicy(Optional<Customer> ordered) {
        boolean wanted =
                switch (chosen().policy()) {
                    case CREATE -> true;
                    case GENERIC -> false;
                    case WHOLESALE_ONLY -> buysForACompany();
                };
        boolean own = wanted || CurrencyRule.foreign(sale).isPresent();
        if (!own) {
            return generic();
        }
        return ordered.map(Choice::of)
                .orElseGet(() -> Choice.held(
                        "NO_CUSTOMER_NAME",
                        "The order names neither a company nor a person nor an e-mail"
                                + " address that can be a customer's name. Complete it in the shop."));
    }

    private boolean buysForACompany() {
        return Stream.of(sale.order().buyer().company(), sale.order().billing().company())
                .anyMatch(company -> !PlainText.clean(company).isEmpty());
    }

    private Choice generic() {
        String name = chosen().genericCustomer();
        if (name == null) {
            return Choice.held(ChosenItems.ITEM_NOT_CHOSEN, "Choose the generic customer in the store's preferences.");
        }
        if (!known()) {
            return new Choice(Optional.empty(), List.of(NamedRecords.unread("customers", "Synch Customers")));
        }
        return sale.books()
                .byName(BooksList.CUSTOMERS, name)
                .filter(BookRecord::active)
                .map(record -> Choice.known(record.listId()))
                .orElseGet(() -> Choice.held(
                        NamedRecords.NOT_IN_QUICKBOOKS,
                        "The generic customer \"" + name + "\" of the store's preferences is not in QuickBooks, or"
                                + " inactive. Choose another one; or, if it was changed there lately, run \"Synch"
                                + " Customers\"."));
    }
}
