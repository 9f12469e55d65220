package io.counterfoil.admin.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.qute.TemplateExtension;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** The words of the pages, from {@code messages/console.properties}, and how times read. */
@TemplateExtension
final class ConsoleTexts {

    private static final ResourceBundle WORDS = ResourceBundle.getBundle("messages.console", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm:ss", Locale.ENGLISH);

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

    private ConsoleTexts() {}

    /** {@code {t:key}}. */
    @TemplateExtension(namespace = "t", matchName = TemplateExtension.ANY)
    static String text(String key) {
        return WORDS.getString(key);
    }

    /** {@code {t:key(value)}}: the value stands for {@code {0}}. */
    @TemplateExtension(namespace = "t", matchName = TemplateExtension.ANY)
    static String text(String key, @Nullable Object value) {
        return WORDS.getString(key).replace("{0}", String.valueOf(value));
    }

    /** Words for what only the data names; the name itself when there are none. */
    @TemplateExtension(namespace = "words")
    static String of(String key) {
        return WORDS.containsKey(key) ? WORDS.getString(key) : key;
    }

    /** The same of a word that belongs to others. */
    @TemplateExtension(namespace = "words")
    static String of(String group, Object word) {
        return WORDS.containsKey(group + word) ? WORDS.getString(group + word) : String.valueOf(word);
    }

    @TemplateExtension(namespace = "words")
    static String onOff(boolean on) {
        return WORDS.getString(on ? "on" : "off");
    }

    /** The same; nothing when there are none. */
    @TemplateExtension(namespace = "words")
    static String orNone(String key) {
        return WORDS.containsKey(key) ? WORDS.getString(key) : "";
    }

    /** An amount in its currency: $7,725.17. */
    static String in(BigDecimal amount, String currency) {
        NumberFormat format = NumberFormat.getCurrencyInstance(Locale.US);
        try {
            format.setCurrency(Currency.getInstance(currency));
            format.setMinimumFractionDigits(
                    Math.max(amount.scale(), format.getCurrency().getDefaultFractionDigits()));
            format.setMaximumFractionDigits(format.getMinimumFractionDigits());
            return format.format(amount);
        } catch (IllegalArgumentException e) {
            return amount.toPlainString() + " " + currency;
        }
    }

    /** The same of an amount as services tell it. */
    static String in(String amount, String currency) {
        try {
            return in(new BigDecimal(amount), currency);
        } catch (NumberFormatException e) {
            return amount + " " + currency;
        }
    }

    /** For an address. */
    static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }

    static String shown(LocalDate day) {
        return DAY.format(day);
    }

    static String shownIn(Instant time, ZoneId zone) {
        return TIME.format(time.atZone(zone));
    }

    static String shownUtc(Instant time) {
        return shownIn(time, ZoneOffset.UTC);
    }

    /** A time as services tell it, for a field of a date and a time. */
    static String fieldOf(String time, ZoneId zone) {
        return time.isEmpty() ? "" : fieldIn(Instant.parse(time), zone);
    }

    /** The same for people. */
    static String shownOf(String time, ZoneId zone) {
        return shownIn(Instant.parse(time), zone);
    }

    /** As a field for a date and a time takes it. */
    static String fieldIn(Instant time, ZoneId zone) {
        return LocalDateTime.ofInstant(time, zone)
                .truncatedTo(ChronoUnit.MINUTES)
                .toString();
    }
}
