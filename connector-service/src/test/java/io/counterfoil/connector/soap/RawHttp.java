package io.counterfoil.connector.soap;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;

/** HTTP as bytes on a socket, for what an HTTP client would put right or refuse to send. */
final class RawHttp {

    private static final String PLAIN = "Content-Type: text/xml; charset=utf-8";

    private final String from;

    private RawHttp(String from) {
        this.from = from;
    }

    static RawHttp client() {
        return from("127.0.0.1");
    }

    /** A client with an address of its own, out of 127.0.0.0/8. */
    static RawHttp from(String address) {
        return new RawHttp(address);
    }

    /** @param headers with names in lower case */
    record Answer(int status, Map<String, String> headers, byte[] content) {

        String text() {
            return new String(content, UTF_8);
        }

        String header(String name) {
            return headers.getOrDefault(name, "");
        }
    }

    Socket connect() throws IOException {
        URI server = URI.create(ConfigProvider.getConfig().getValue("test.url", String.class));
        Socket socket = new Socket();
        socket.bind(new InetSocketAddress(InetAddress.getByName(from), 0));
        socket.connect(new InetSocketAddress(server.getHost(), server.getPort()), 5_000);
        socket.setSoTimeout(20_000);
        return socket;
    }

    Answer post(String xml) {
        return post(xml.getBytes(UTF_8), PLAIN);
    }

    Answer post(byte[] body, String... headers) {
        return send(
                "POST /qbwc HTTP/1.1",
                body,
                Stream.concat(Stream.of(headers), Stream.of("Content-Length: " + body.length))
                        .toArray(String[]::new));
    }

    Answer send(String firstLine, byte[] body, String... headers) {
        try (Socket socket = connect()) {
            try {
                socket.getOutputStream().write(head(firstLine, headers));
                socket.getOutputStream().write(body);
                socket.getOutputStream().flush();
            } catch (IOException closedByTheServer) {
                // Then it has answered.
            }
            return answer(socket.getInputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] head(String firstLine, String... headers) {
        return Stream.concat(Stream.of(firstLine, "Host: localhost", "Connection: close"), Stream.of(headers))
                .collect(Collectors.joining("\r\n", "", "\r\n\r\n"))
                .getBytes(ISO_8859_1);
    }

    /** Reads one answer; {@code 100 Continue} before it is passed over. */
    static Answer answer(InputStream in) throws IOException {
        String[] head = head(in).split("\r\n");
        if (head[0].startsWith("HTTP/1.1 100")) {
            return answer(in);
        }
        Map<String, String> headers = new TreeMap<>();
        Arrays.stream(head).skip(1).forEach(line -> {
            String[] pair = line.split(":", 2);
            headers.put(pair[0].toLowerCase(Locale.ROOT), pair[1].trim());
        });
        byte[] content = "chunked".equals(headers.get("transfer-encoding")) ? chunks(in) : sized(in, headers);
        return new Answer(Integer.parseInt(head[0].split(" ")[1]), headers, content);
    }

    static String head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("no answer, only: " + head);
            }
            head.append((char) next);
        }
        return head.toString();
    }

    private static byte[] sized(InputStream in, Map<String, String> headers) throws IOException {
        String length = headers.get("content-length");
        return length == null ? rest(in) : in.readNBytes(Integer.parseInt(length));
    }

    private static byte[] rest(InputStream in) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        try {
            in.transferTo(content);
        } catch (IOException reset) {
            // The server did not read all that was sent.
        }
        return content.toByteArray();
    }

    private static byte[] chunks(InputStream in) throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        int length = Integer.parseInt(line(in), 16);
        while (length > 0) {
            content.write(in.readNBytes(length));
            line(in);
            length = Integer.parseInt(line(in), 16);
        }
        return content.toByteArray();
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next != '\n' && next >= 0; next = in.read()) {
            line.append((char) next);
        }
        return line.toString().trim();
    }
}
