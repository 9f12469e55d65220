package io.counterfoil.simulator.quickbooks;

import io.counterfoil.simulator.xml.Node;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Adds a customer, or a job of one. */
final class CustomerAdd implements Family {

    private static final Shape RET = Shape.of("CustomerRet", """
            ListID TimeCreated TimeModified EditSequence Name FullName IsActive ClassRef ParentRef Sublevel CompanyName
            Salutation FirstName MiddleName LastName JobTitle BillAddress ShipAddress ShipToAddress Phone AltPhone Fax
            Email Cc Contact AltContact AdditionalContactRef CustomerTypeRef TermsRef SalesRepRef Balance TotalBalance
            SalesTaxCodeRef ItemSalesTaxRef ResaleNumber AccountNumber CreditLimit PreferredPaymentMethodRef JobStatus
            JobStartDate JobProjectedEndDate JobEndDate JobDesc JobTypeRef Notes PreferredDeliveryMethod PriceLevelRef
            ExternalGUID CurrencyRef
            """);

    @Override
    public String request() {
        return "CustomerAddRq";
    }

    @Override
    public Grammar grammar() {
        return CustomerAddGrammar.GRAMMAR;
    }

    @Override
    public Reply answer(Node request, Work work) {
        Node add = request.child("CustomerAdd").orElseThrow();
        References references = work.references("Customer");
        Optional<Entry> parent = references.find(add, "ParentRef");
        String name = add.text("Name").orElse("");
        String fullName = parent.map(entry -> entry.fullName() + ":" + name).orElse(name);
        refuseBadName(work.books(), name, fullName);
        List<Node> given = add.children().stream()
                .map(field -> resolved(references, field))
                .toList();
        return Reply.of(work.put(ret(work, given, fullName)));
    }

    private static void refuseBadName(Books books, String name, String fullName) {
        if (name.isBlank() || name.contains(":")) {
            throw new RequestRefused(Status.invalidName(name));
        }
        if (books.isNameInUse(Kind.Namespace.NAMES, fullName)) {
            throw new RequestRefused(Status.nameInUse(fullName));
        }
    }

    /** AdditionalContactRef is not a reference: it holds a way to reach somebody. */
    private static Node resolved(References references, Node field) {
        boolean plain =
                field.name().equals("AdditionalContactRef") || field.children().isEmpty();
        return plain ? field : references.resolved(field);
    }

    private static Node ret(Work work, List<Node> given, String fullName) {
        Stream<Node> own = Stream.of(
                Node.leaf("FullName", fullName),
                Node.leaf(
                        "Sublevel",
                        Long.toString(fullName.chars().filter(c -> c == ':').count())),
                Node.leaf("Balance", "0.00"),
                Node.leaf("TotalBalance", "0.00"));
        Stream<Node> head = work.head("ListID", work.newListId()).stream();
        return RET.arrange(Stream.of(head, own, given.stream(), Defaults.missing(given, "IsActive", "true"))
                .flatMap(parts -> parts));
    }
}
