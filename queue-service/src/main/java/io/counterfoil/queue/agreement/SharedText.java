package io.counterfoil.queue.agreement;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Texts that both sides can say; what only one of them can say is left alone. */
final class SharedText {

    /** The only characters that QuickBooks keeps (quickbooks.md section 4.6). */
    private static final Charset QUICKBOOKS = Charset.forName("windows-1252");

    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    private SharedText() {}

    static void put(Map<String, String> fields, String name, @Nullable String text, int longest) {
        String shown = text == null ? "" : text.strip();
        if (shown.length() <= longest
                && QUICKBOOKS.newEncoder().canEncode(shown)
                && !CONTROL.matcher(shown).find()) {
            fields.put(name, shown);
        }
    }

    /** Prices of at most five decimals; one that is not said is not compared. */
    static void putPrice(Map<String, String> fields, String name, @Nullable BigDecimal price) {
        if (price != null && price.signum() >= 0 && price.stripTrailingZeros().scale() <= 5) {
            fields.put(
                    name, price.signum() == 0 ? "0" : price.stripTrailingZeros().toPlainString());
        }
    }
}
