package io.counterfoil.cart.document;

import static io.counterfoil.cart.connection.Trouble.Kind.NOT_JSON;
import static io.counterfoil.cart.connection.Trouble.Kind.TRUNCATED;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.counterfoil.cart.connection.Outcome;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what a shop sends as JSON: strictly, but for a byte order mark or PHP's notices before it. */
public final class CartJson {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    /** Where JSON may begin after a notice: at a line of its own or right after a tag. */
    private static final Pattern BEGINNING = Pattern.compile("[\\n>]\\s*([\\[{])");

    private static final int MOST_NOTICES = 20;

    private CartJson() {}

    public static Outcome<JsonNode> read(String answer) {
        String text = answer.replaceFirst("^\\uFEFF+", "").strip();
        if (!text.startsWith("[") && !text.startsWith("{")) {
            return afterNotices(text).map(Outcome::of).orElseGet(() -> notJson("something that is not JSON"));
        }
        try {
            return Outcome.of(JSON.readTree(text));
        } catch (JsonEOFException e) {
            return Outcome.trouble(TRUNCATED, "The cart's answer ended before it was complete.");
        } catch (JsonProcessingException e) {
            return notJson("JSON that cannot be read");
        }
    }

    private static Outcome<JsonNode> notJson(String what) {
        return Outcome.trouble(
                NOT_JSON,
                "The cart answered with " + what + ". A maintenance page, a firewall or a plug-in may be in the way.");
    }

    private static Optional<JsonNode> afterNotices(String text) {
        Matcher beginning = BEGINNING.matcher(text);
        for (int notice = 0; notice < MOST_NOTICES && beginning.find(); notice++) {
            Optional<JsonNode> json = tried(text.substring(beginning.start(1)));
            if (json.isPresent()) {
                return json;
            }
        }
        return Optional.empty();
    }

    private static Optional<JsonNode> tried(String text) {
        try {
            return Optional.of(JSON.readTree(text));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }
}
