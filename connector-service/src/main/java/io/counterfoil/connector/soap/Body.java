package io.counterfoil.connector.soap;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;

/**
 * The bytes of a call, or their beginning, as text: UTF-8, or UTF-16 with a byte order mark. Bytes that are not what
 * they say are refused and never replaced.
 *
 * @param start the length of the byte order mark
 */
record Body(ByteBuffer bytes, Charset charset, int start) {

    /** Of a receiveResponseXML, in bytes: an answer of QuickBooks, escaped. */
    static final int LARGEST = 64 * 1024 * 1024;

    /** Of every other call, in bytes: the first sendRequestXML brings about 10,000. */
    static final int LARGEST_SMALL = 64 * 1024;

    static Body of(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return new Body(ByteBuffer.wrap(bytes), UTF_8, 3);
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return new Body(ByteBuffer.wrap(bytes), UTF_16BE, 2);
        }
        // FF FE 00 00 would be UTF-32, and its NULs no XML.
        return startsWith(bytes, 0xFF, 0xFE)
                ? new Body(ByteBuffer.wrap(bytes), UTF_16LE, 2)
                : new Body(ByteBuffer.wrap(bytes), UTF_8, 0);
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /** The whole text. */
    String text() throws Refusal {
        try {
            return decoder().decode(content()).toString();
        } catch (CharacterCodingException e) {
            throw undecodable();
        }
    }

    /** The text as far as it is there; a character may be cut at the end. */
    String beginning() throws Refusal {
        CharBuffer text = CharBuffer.allocate(bytes.capacity());
        CoderResult result = decoder().decode(content(), text, false);
        if (result.isError()) {
            throw undecodable();
        }
        return text.flip().toString();
    }

    /** Text from these bytes and those that follow them. */
    Reader reader(InputStream all) {
        return new InputStreamReader(all, decoder());
    }

    /** Whether an encoding that the sender names, in XML or HTTP, is the one of the bytes. */
    boolean isIn(String name) {
        return name.equalsIgnoreCase(charset.equals(UTF_8) ? "utf-8" : "utf-16")
                || name.equalsIgnoreCase(charset.name());
    }

    private ByteBuffer content() {
        return bytes.duplicate().position(start);
    }

    private CharsetDecoder decoder() {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    private static Refusal undecodable() {
        return Refusal.malformed("The call is not in the encoding that it says.");
    }
}
