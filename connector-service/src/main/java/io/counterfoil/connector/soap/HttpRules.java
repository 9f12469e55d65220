package io.counterfoil.connector.soap;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the headers of a call must say before a byte of its body is read; null where a header is missing.
 *
 * @param contentLength negative when not given: the body comes in chunks
 */
record HttpRules(
        @Nullable String contentType,
        @Nullable String contentEncoding,
        @Nullable String soapAction,
        long contentLength) {

    private static final Pattern CHARSET = Pattern.compile(";\\s*charset\\s*=\\s*\"?([^\\s\";]+)");

    void check() throws Refusal {
        String type =
                (contentType == null ? "" : contentType).split(";", 2)[0].trim().toLowerCase(Locale.ROOT);
        if (type.equals("application/soap+xml")) {
            throw Refusal.otherVersion();
        }
        if (!type.equals("text/xml")) {
            throw Refusal.http(415, "A call is text/xml.");
        }
        if (contentEncoding != null && !contentEncoding.equalsIgnoreCase("identity")) {
            throw Refusal.http(415, "A call is never compressed.");
        }
        if (contentLength > (mayBeLarge() ? Body.LARGEST : Body.LARGEST_SMALL)) {
            throw tooLarge();
        }
    }

    static Refusal tooLarge() {
        return Refusal.http(413, "The call is too large.");
    }

    private boolean mayBeLarge() {
        return Operation.RECEIVE_RESPONSE.fits(action());
    }

    /** The encoding that HTTP names, which for XML over HTTP must be that of the bytes. */
    void check(Body body) throws Refusal {
        Optional<String> named = charset();
        if (named.isPresent() && !body.isIn(named.get())) {
            throw Refusal.malformed("The call is not in the encoding that its Content-Type says.");
        }
    }

    private Optional<String> charset() {
        Matcher matcher = CHARSET.matcher((contentType == null ? "" : contentType).toLowerCase(Locale.ROOT));
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    void check(Operation operation) throws Refusal {
        if (!operation.fits(action())) {
            throw Refusal.malformed("The SOAPAction names another call than the body.");
        }
    }

    private String action() {
        return soapAction == null ? "" : soapAction;
    }
}
