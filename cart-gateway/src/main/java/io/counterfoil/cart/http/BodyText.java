package io.counterfoil.cart.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.http.HttpHeaders;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.Locale;

/** The text of a body. */
final class BodyText {

    private static final Charset OLD = Charset.forName("windows-1252");

    private BodyText() {}

    /** UTF-8; only a body that says it is Latin-1 and is no UTF-8 is read so, for such carts often send UTF-8. */
    static String of(HttpHeaders headers, byte[] body) {
        String type = headers.firstValue("Content-Type").orElse("").toLowerCase(Locale.ROOT);
        if (!type.contains("8859-1") && !type.contains("1252")) {
            return new String(body, UTF_8);
        }
        try {
            return UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
        } catch (CharacterCodingException e) {
            return new String(body, OLD);
        }
    }
}
