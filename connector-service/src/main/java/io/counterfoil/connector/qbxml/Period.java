package io.counterfoil.connector.qbxml;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A time that transactions are asked for by. Both ends are included; null where it is open. */
public sealed interface Period {

    void writeTo(QbXml xml);

    /** When the record was last changed. */
    record Modified(@Nullable DateTime from, @Nullable DateTime to) implements Period {
        @Override
        public void writeTo(QbXml xml) {
            xml.open("ModifiedDateRangeFilter")
                    .time("FromModifiedDate", from)
                    .time("ToModifiedDate", to)
                    .close("ModifiedDateRangeFilter");
        }
    }

    /** The day that the transaction is of. */
    record OfDay(@Nullable LocalDate from, @Nullable LocalDate to) implements Period {
        @Override
        public void writeTo(QbXml xml) {
            xml.open("TxnDateRangeFilter")
                    .date("FromTxnDate", from)
                    .date("ToTxnDate", to)
                    .close("TxnDateRangeFilter");
        }
    }
}
