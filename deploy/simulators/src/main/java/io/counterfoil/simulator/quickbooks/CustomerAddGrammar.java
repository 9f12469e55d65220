package io.counterfoil.simulator.quickbooks;

final class CustomerAddGrammar {

    static final Grammar GRAMMAR = Grammar.of("""
            CustomerAdd
              Name str(41)
              IsActive? bool
              ClassRef? ref(159)
              ParentRef? ref
              CompanyName? str(41)
              Salutation? str(15)
              FirstName? str(25)
              MiddleName? str(5)
              LastName? str(25)
              JobTitle? str(41)
              BillAddress? @address
              ShipAddress? @address
              ShipToAddress*
                Name str(41)
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
                DefaultShipTo? bool
              Phone? str(21)
              AltPhone? str(21)
              Fax? str(21)
              Email? str(1023)
              Cc? str(1023)
              Contact? str(41)
              AltContact? str(41)
              AdditionalContactRef* @contactvalue
              Contacts*
                Salutation? str(15)
                FirstName str(25)
                MiddleName? str(5)
                LastName? str(25)
                JobTitle? str(41)
                AdditionalContactRef* @contactvalue
              CustomerTypeRef? ref(159)
              TermsRef? ref(31)
              SalesRepRef? ref(5)
              OpenBalance? amt
              OpenBalanceDate? date
              SalesTaxCodeRef? ref(3)
              ItemSalesTaxRef? ref(31)
              ResaleNumber? str(15)
              AccountNumber? str(99)
              CreditLimit? amt
              PreferredPaymentMethodRef? ref(31)
              CreditCardInfo?
                CreditCardNumber? str(25)
                ExpirationMonth? int(1..12)
                ExpirationYear? int
                NameOnCard? str(41)
                CreditCardAddress? str(41)
                CreditCardPostalCode? str(41)
              JobStatus? enum(Awarded,Closed,InProgress,None,NotAwarded,Pending)
              JobStartDate? date
              JobProjectedEndDate? date
              JobEndDate? date
              JobDesc? str(99)
              JobTypeRef? ref(159)
              Notes? str(4095)
              AdditionalNotes*
                Note str(4095)
              PreferredDeliveryMethod? enum(None,Email,Fax)
              PriceLevelRef? ref(31)
              ExternalGUID? guid
              CurrencyRef? ref(64)
            IncludeRetElement* str(50)
            """);

    private CustomerAddGrammar() {}
}
