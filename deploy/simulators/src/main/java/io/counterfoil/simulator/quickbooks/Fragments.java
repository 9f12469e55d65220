package io.counterfoil.simulator.quickbooks;

import java.util.Map;

/** Pieces that several grammars share. */
final class Fragments {

    private static final String ADDRESS = """
            Addr1? str(41)
            Addr2? str(41)
            Addr3? str(41)
            Addr4? str(41)
            Addr5? str(41)
            City? str(31)
            State? str(21)
            PostalCode? str(13)
            Country? str(31)
            Note? str(41)
            """;

    private static final String CONTACT_VALUE = """
            ContactName str(40)
            ContactValue str(255)
            """;

    private static final String CARD_PAYMENT = """
            CreditCardTxnInputInfo
              CreditCardNumber str(25)
              ExpirationMonth int(1..12)
              ExpirationYear int
              NameOnCard str(41)
              CreditCardAddress? str(41)
              CreditCardPostalCode? str(18)
              CommercialCardCode? str(24)
              TransactionMode? enum(CardNotPresent,CardPresent)
              CreditCardTxnType? enum(Authorization,Capture,Charge,Refund,VoiceAuthorization)
            CreditCardTxnResultInfo
              ResultCode int
              ResultMessage str(60)
              CreditCardTransID str(24)
              MerchantAccountNumber str(32)
              AuthorizationCode? str(12)
              AVSStreet? enum(Pass,Fail,NotAvailable)
              AVSZip? enum(Pass,Fail,NotAvailable)
              CardSecurityCodeMatch? enum(Pass,Fail,NotAvailable)
              ReconBatchID? str(84)
              PaymentGroupingCode? int
              PaymentStatus enum(Unknown,Completed)
              TxnAuthorizationTime datetime
              TxnAuthorizationStamp? int
              ClientTransID? str(16)
            """;

    private static final String DATA_EXT = """
            OwnerID guid
            DataExtName str(31)
            DataExtValue str
            """;

    /** Entities or accounts, by id or name, with or without those below them. */
    private static final String TREE_FILTER = """
            oneof
              ListID+ id
              FullName+ str
              ListIDWithChildren id
              FullNameWithChildren str
            """;

    private static final String CURRENCY_FILTER = """
            oneof
              ListID+ id
              FullName+ str(64)
            """;

    private static final Map<String, String> BY_NAME = Map.of(
            "address", ADDRESS,
            "contactvalue", CONTACT_VALUE,
            "cardpayment", CARD_PAYMENT,
            "dataext", DATA_EXT,
            "treefilter", TREE_FILTER,
            "currencyfilter", CURRENCY_FILTER);

    private Fragments() {}

    static Sequence named(String name) {
        String text = BY_NAME.get(name);
        if (text == null) {
            throw new IllegalArgumentException("no such fragment: " + name);
        }
        return Notation.read(text);
    }
}
