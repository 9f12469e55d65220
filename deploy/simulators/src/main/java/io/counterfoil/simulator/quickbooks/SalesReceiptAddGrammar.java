package io.counterfoil.simulator.quickbooks;

final class SalesReceiptAddGrammar {

    static final Grammar GRAMMAR = Grammar.of("""
            SalesReceiptAdd
              CustomerRef? ref(209)
              ClassRef? ref(159)
              TemplateRef? ref(31)
              TxnDate? date
              RefNumber? str(11)
              BillAddress? @address
              ShipAddress? @address
              IsPending? bool
              CheckNumber? str(25)
              PaymentMethodRef? ref(31)
              DueDate? date
              SalesRepRef? ref(5)
              ShipDate? date
              ShipMethodRef? ref(15)
              FOB? str(13)
              ItemSalesTaxRef? ref(31)
              Memo? str(4095)
              CustomerMsgRef? ref(101)
              IsToBePrinted? bool
              IsToBeEmailed? bool
              CustomerSalesTaxCodeRef? ref(3)
              DepositToAccountRef? ref(159)
              CreditCardTxnInfo? @cardpayment
              Other? str(29)
              ExchangeRate? float
              ExternalGUID? guid
              oneof+
                SalesReceiptLineAdd
                  ItemRef? ref
                  Desc? str(4095)
                  Quantity? quan
                  UnitOfMeasure? str(31)
                  oneof?
                    Rate price
                    RatePercent percent
                    PriceLevelRef ref(31)
                  ClassRef? ref(159)
                  Amount? amt
                  OptionForPriceRuleConflict? enum(Zero,BasePrice)
                  InventorySiteRef? ref(31)
                  InventorySiteLocationRef? ref(31)
                  oneof?
                    SerialNumber str(4095)
                    LotNumber str(40)
                  ServiceDate? date
                  SalesTaxCodeRef? ref(3)
                  OverrideItemAccountRef? ref(159)
                  Other1? str(29)
                  Other2? str(29)
                  CreditCardTxnInfo? @cardpayment
                  DataExt* @dataext
                SalesReceiptLineGroupAdd
                  ItemGroupRef ref(31)
                  Quantity? quan
                  UnitOfMeasure? str(31)
                  InventorySiteRef? ref(31)
                  InventorySiteLocationRef? ref(31)
                  DataExt* @dataext
            IncludeRetElement* str(50)
            """);

    private SalesReceiptAddGrammar() {}
}
