package io.counterfoil.connector.qbxml;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A price, absolute or in per cent; at most five decimals. */
public sealed interface Rate {

    void writeTo(QbXml xml, String element);

    static Rate each(BigDecimal price) {
        return new Each(price);
    }

    static Rate percent(BigDecimal percent) {
        return new Percent(percent);
    }

    /** For one. */
    record Each(BigDecimal price) implements Rate {
        @Override
        public void writeTo(QbXml xml, String element) {
            xml.price(element, price);
        }
    }

    /** Of what stands above it. */
    record Percent(BigDecimal percent) implements Rate {
        @Override
        public void writeTo(QbXml xml, String element) {
            xml.price(element + "Percent", percent);
        }
    }

    static void write(QbXml xml, String element, @Nullable Rate rate) {
        if (rate != null) {
            rate.writeTo(xml, element);
        }
    }
}
