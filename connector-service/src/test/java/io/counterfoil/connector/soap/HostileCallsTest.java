package io.counterfoil.connector.soap;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.connector.Soap;
import io.counterfoil.local.servers.testing.RealServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls that no Web Connector sends: the attacks 1 to 24 of reliability.md section 3.4, by their numbers. */
@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "database", value = "connector"))
class HostileCallsTest {

    private static final RawHttp CLIENT = RawHttp.from("127.0.0.24");
    private static final String PROLOG = "<?xml version=\"1.0\" encoding=\"utf-8\"?>";
    private static final String CALL = Soap.envelope("clientVersion", Map.of("strVersion", "1"));
    private static final String BARE = CALL.substring(PROLOG.length());
    private static final String OPERATION =
            "<clientVersion xmlns=\"http://developer.intuit.com/\"><strVersion>1" + "</strVersion></clientVersion>";
    private static final String SECRET = "canary-" + Long.toHexString(System.nanoTime());

    @TempDir
    static Path folder;

    /** A call, and the fault code or the HTTP status that must answer it. */
    record Attack(String name, String expected, byte[] body) {

        Attack(String name, String expected, String body) {
            this(name, expected, body.getBytes(UTF_8));
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Attack> xml() {
        return Stream.of(
                new Attack("3 billion laughs", "Client", doctype(laughs()) + BARE.replace(">1<", ">&l9;<")),
                new Attack(
                        "4 quadratic blow-up",
                        "Client",
                        doctype("<!ENTITY a \"" + "a".repeat(20_000) + "\">")
                                + BARE.replace(">1<", ">" + "&a;".repeat(10_000) + "<")),
                new Attack("5 an empty DOCTYPE", "Client", "<!DOCTYPE x>" + BARE),
                new Attack("5 a DOCTYPE after the declaration", "Client", PROLOG + "<!DOCTYPE x []>" + BARE),
                new Attack("6 a style sheet", "Client", "<?xml-stylesheet href=\"http://127.0.0.1/\"?>" + BARE),
                new Attack("6 a processing instruction inside", "Client", BARE.replace(">1<", "><?php x?>1<")),
                new Attack("9 eleven megabytes", "413", BARE.replace(">1<", ">" + "1".repeat(11_000_000) + "<")),
                new Attack("11 100,000 levels", "413", BARE.replace(">1<", nested(100_000))),
                new Attack("11 70 levels", "Client", BARE.replace(">1<", nested(70))),
                new Attack(
                        "12 100,000 attributes",
                        "Client",
                        BARE.replace("<strVersion", "<strVersion" + attributes(100_000))),
                new Attack(
                        "12 3,000 attributes",
                        "Client",
                        BARE.replace("<strVersion", "<strVersion" + attributes(3_000))),
                new Attack(
                        "12 a long attribute",
                        "Client",
                        BARE.replace("<strVersion", "<strVersion a=\"" + "a".repeat(50_000) + "\"")),
                new Attack("12 a million siblings", "413", BARE.replace(">1<", ">" + "<a/>".repeat(1_000_000) + "<")),
                new Attack("12 10,000 siblings", "Client", BARE.replace(">1<", ">" + "<a/>".repeat(10_000) + "<")),
                new Attack("13 colliding names", "Client", BARE.replace("<strVersion", "<strVersion" + colliding())),
                new Attack("16 two operations", "Client", BARE.replace(OPERATION, OPERATION + OPERATION)),
                new Attack("16 no operation", "Client", BARE.replace(OPERATION, "")),
                new Attack("16 two bodies", "Client", BARE.replace("</soap:Body>", "</soap:Body><soap:Body/>")),
                new Attack("16 an envelope in the header", "Client", header(BARE)),
                new Attack("16 something after the envelope", "Client", BARE + BARE),
                new Attack("16 text in the body", "Client", BARE.replace(OPERATION, "x" + OPERATION)),
                new Attack(
                        "17 SOAP 1.2",
                        "VersionMismatch",
                        BARE.replace(
                                "http://schemas.xmlsoap.org/soap/envelope/",
                                "http://www.w3.org/2003/05/soap-envelope")),
                new Attack(
                        "17 an envelope of nobody",
                        "VersionMismatch",
                        BARE.replace("http://schemas.xmlsoap.org/soap/envelope/", "urn:x")),
                new Attack(
                        "17 another namespace",
                        "Client",
                        BARE.replace("http://developer.intuit.com/", "http://developer.intuit.com")),
                new Attack(
                        "17 RPC",
                        "Client",
                        BARE.replace(
                                OPERATION,
                                "<q:clientVersion xmlns:q=\"urn:x\"><strVersion>1</strVersion></q:clientVersion>")),
                new Attack("17 no SOAP", "Client", "<html/>"),
                new Attack("17 nothing", "Client", ""),
                new Attack(
                        "19 a header that must be understood",
                        "MustUnderstand",
                        header("<x:a xmlns:x=\"urn:x\" soap:mustUnderstand=\"1\"/>")));
    }

    static Stream<Attack> encodings() {
        return Stream.of(
                new Attack("22 UTF-7 declared", "Client", declared("utf-7").getBytes(US_ASCII)),
                new Attack(
                        "22 Latin-1 declared",
                        "Client",
                        declared("iso-8859-1").replace(">1<", ">é<").getBytes(ISO_8859_1)),
                new Attack(
                        "22 UTF-16 declared, UTF-8 sent",
                        "Client",
                        declared("utf-16").getBytes(UTF_8)),
                new Attack("22 UTF-16 without a mark", "Client", BARE.getBytes(UTF_16LE)),
                new Attack("22 UTF-32", "Client", CALL.getBytes(Charset.forName("UTF-32"))),
                new Attack("22 UTF-32 with a mark", "Client", CALL.getBytes(Charset.forName("X-UTF-32LE-BOM"))),
                new Attack("22 EBCDIC", "Client", CALL.getBytes(Charset.forName("IBM1047"))),
                new Attack(
                        "22 Latin-1 sent as UTF-8",
                        "Client",
                        CALL.replace(">1<", ">é<").getBytes(ISO_8859_1)),
                new Attack("22 an overlong slash", "Client", bytes(BARE, 0xC0, 0xAF)),
                new Attack("22 a lone surrogate", "Client", bytes(BARE, 0xED, 0xA0, 0x80)),
                new Attack("22 a lone surrogate by number", "Client", BARE.replace(">1<", ">&#xD800;<")),
                new Attack("22 NUL", "Client", bytes(BARE, 0)),
                new Attack("22 NUL by number", "Client", BARE.replace(">1<", ">&#0;<")),
                new Attack("22 an entity of HTML", "Client", BARE.replace(">1<", ">&nbsp;<")));
    }

    @ParameterizedTest
    @MethodSource({"xml", "encodings"})
    void isRefusedInPlainWords(Attack attack) {
        RawHttp.Answer answer =
                assertTimeout(Duration.ofSeconds(5), () -> CLIENT.post(attack.body(), "Content-Type: text/xml"));

        assertRefused(attack.expected(), answer);
    }

    private static void assertRefused(String expected, RawHttp.Answer answer) {
        boolean fault = !Character.isDigit(expected.charAt(0));
        assertEquals(fault ? 500 : Integer.parseInt(expected), answer.status(), answer::text);
        assertTrue(answer.header("content-type").startsWith("text/xml"), answer.header("content-type"));
        assertTrue(answer.text().contains("<soap:Fault>"), answer.text());
        assertTrue(!fault || answer.text().contains("<faultcode>soap:" + expected + "</faultcode>"), answer.text());
        assertTrue(answer.text().matches("(?s).*<faultstring>[A-Z].*\\.</faultstring>.*"), answer.text());
        assertFalse(answer.text().matches("(?si).*(exception|wstx|cxf|vert|quarkus| at [a-z]+\\.).*"), answer.text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"file", "parameter entity", "remote DTD", "include", "schema", "addresses"})
    void nothingIsFetched(String way) throws IOException {
        Files.writeString(folder.resolve("secret"), SECRET);
        try (ServerSocket trap = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            trap.setSoTimeout(300);
            String address = "http://127.0.0.1:" + trap.getLocalPort() + "/x";

            String answer = CLIENT.post(fetching(
                            way, address, folder.resolve("secret").toUri().toString()))
                    .text();

            assertFalse(answer.contains(SECRET), answer);
            assertEquals("nobody", visitor(trap));
        }
    }

    private static String visitor(ServerSocket trap) throws IOException {
        try (Socket visitor = trap.accept()) {
            return visitor.toString();
        } catch (SocketTimeoutException e) {
            return "nobody";
        }
    }

    private static String fetching(String way, String address, String file) {
        String addressed = BARE.replace(">1<", ">&f;<");
        return switch (way) {
            case "file" -> doctype("<!ENTITY f SYSTEM \"" + file + "\">") + addressed;
            case "parameter entity" -> doctype("<!ENTITY % p SYSTEM \"" + address + "\"> %p;") + addressed;
            case "remote DTD" -> "<!DOCTYPE x SYSTEM \"" + address + "\">" + BARE;
            case "include" ->
                BARE.replace(
                        ">1<",
                        "><i:include xmlns:i=\"http://www.w3.org/2001/XInclude\" href=\"" + file
                                + "\" parse=\"text\"/><");
            case "schema" ->
                BARE.replace(
                        "<soap:Envelope",
                        "<soap:Envelope xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:schemaLocation=\"urn:x "
                                + address + "\"");
            default ->
                header("<a:ReplyTo xmlns:a=\"http://www.w3.org/2005/08/addressing\"><a:Address>" + address
                        + "</a:Address></a:ReplyTo><a:FaultTo xmlns:a=\"http://www.w3.org/2005/08/addressing\"><a:Address>"
                        + address + "</a:Address></a:FaultTo>");
        };
    }

    /** 7, 10, 17, 21: refused by the headers alone; the body never comes. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "415|Content-Type: multipart/related; type=\"application/xop+xml\"; boundary=b",
                "415|Content-Type: text/html",
                "415|Content-Type: application/json",
                "415|X-No-Content-Type: true",
                "415|Content-Type: text/xml|Content-Encoding: gzip",
                "415|Content-Type: text/xml|Content-Encoding: deflate",
                "VersionMismatch|Content-Type: application/soap+xml; charset=utf-8",
                "413|Content-Type: text/xml|SOAPAction: \"http://developer.intuit.com/authenticate\"",
            })
    void isRefusedBeforeTheBodyIsRead(String attack) throws IOException {
        String[] parts = attack.split("\\|");
        String[] headers = Stream.concat(Stream.of(parts).skip(1), Stream.of("Content-Length: 11000000"))
                .toArray(String[]::new);
        try (Socket socket = CLIENT.connect()) {
            socket.getOutputStream().write(RawHttp.head("POST /qbwc HTTP/1.1", headers));

            assertRefused(parts[0], RawHttp.answer(socket.getInputStream()));
        }
    }

    @Test
    void elevenMegabytesInChunksAreNotReadToTheirEnd() {
        ByteArrayOutputStream chunks = new ByteArrayOutputStream();
        byte[] chunk = ("8000\r\n" + "1".repeat(0x8000) + "\r\n").getBytes(US_ASCII);
        String start = BARE.substring(0, BARE.indexOf(">1<") + 1);
        chunks.writeBytes((Integer.toHexString(start.length()) + "\r\n" + start + "\r\n").getBytes(US_ASCII));
        IntStream.range(0, 340).forEach(i -> chunks.writeBytes(chunk));

        assertRefused(
                "413",
                CLIENT.send(
                        "POST /qbwc HTTP/1.1",
                        chunks.toByteArray(),
                        "Content-Type: text/xml",
                        "Transfer-Encoding: chunked"));
    }

    @Test
    void aLargeAnswerIsOnlyReadOnForTheTicketOfASession() {
        String answer = Soap.envelope("receiveResponseXML", Map.of("ticket", "guessed"))
                .replace("</ticket>", "</ticket><response>" + "1".repeat(11_000_000) + "</response>");

        assertRefused("Client", CLIENT.post(answer));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"http://developer.intuit.com/authenticate\"", "urn:x"})
    void theSoapActionOfAnotherCallIsRefused(String action) {
        assertRefused("Client", CLIENT.post(CALL.getBytes(UTF_8), "Content-Type: text/xml", "SOAPAction: " + action));
    }

    @Test
    void anEncodingThatOnlyHttpNamesIsRefused() {
        assertRefused("Client", CLIENT.post(BARE.getBytes(UTF_8), "Content-Type: text/xml; charset=\"UTF-16\""));
    }

    @Test
    void utf16AndUtf8WithAMarkAreRead() {
        List<byte[]> bodies = List.of(
                ("\uFEFF" + CALL).getBytes(UTF_8),
                ("\uFEFF" + declared("utf-16")).getBytes(UTF_16LE),
                ("\uFEFF" + declared("utf-16")).getBytes(UTF_16BE),
                ("\uFEFF" + BARE).getBytes(UTF_16BE));

        assertEquals(
                List.of(200, 200, 200, 200),
                bodies.stream()
                        .map(body -> CLIENT.post(body, "Content-Type: text/xml").status())
                        .toList());
    }

    @Test
    void aHeaderSignsNobodyIn() {
        String token =
                "<w:Security xmlns:w=\"http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0"
                        + ".xsd\"><w:UsernameToken><w:Username>sc-x</w:Username></w:UsernameToken></w:Security>";
        String call = Soap.envelope("sendRequestXML", Map.of("ticket", ""));

        RawHttp.Answer answer =
                CLIENT.post(call.replace("<soap:Body>", "<soap:Header>" + token + "</soap:Header><soap:Body>"));

        assertEquals("", DotNetClient.body(answer).getTextContent());
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD", "PUT", "DELETE", "TRACE", "OPTIONS", "PATCH"})
    void otherMethodsAreNotAllowed(String method) {
        assertEquals(405, CLIENT.send(method + " /qbwc HTTP/1.1", new byte[0]).status());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/qbwc/services",
                "/qbwc/x?wsdl",
                "/qbwc?xsd=1",
                "/qbwc?wsdl&stylesheet=http://127.0.0.1/",
                "/qbwc?stylesheet=1",
                "/qbwc/?_wadl"
            })
    void nothingOfCxfIsShownButTheWsdl(String path) {
        int status = CLIENT.send("GET " + path + " HTTP/1.1", new byte[0]).status();

        assertTrue(status == 404 || status == 405, "status " + status);
    }

    /** 14: each connection holds a socket and no thread, and ends in time. */
    @Test
    void slowSendersHoldUpNobody() throws IOException {
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < 500; i++) {
                Socket socket = RawHttp.from("127.0.0.14").connect();
                slow.add(socket);
                socket.getOutputStream()
                        .write(RawHttp.head("POST /qbwc HTTP/1.1", "Content-Type: text/xml", "Content-Length: 500"));
                socket.getOutputStream().write('<');
            }
            assertTimeout(
                    Duration.ofSeconds(2),
                    () -> assertEquals(200, CLIENT.post(CALL).status()));
            for (Socket socket : slow) {
                assertRefused("408", RawHttp.answer(socket.getInputStream()));
            }
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    private static String doctype(String content) {
        return "<?xml version=\"1.0\"?><!DOCTYPE x [" + content + "]>";
    }

    private static String laughs() {
        return "<!ENTITY l0 \"ha\">"
                + IntStream.range(1, 10)
                        .mapToObj(i -> "<!ENTITY l" + i + " \"" + ("&l" + (i - 1) + ";").repeat(10) + "\">")
                        .collect(Collectors.joining());
    }

    private static String nested(int levels) {
        return ">" + "<a>".repeat(levels) + "</a>".repeat(levels) + "<";
    }

    private static String attributes(int count) {
        return IntStream.range(0, count).mapToObj(i -> " a" + i + "=\"\"").collect(Collectors.joining());
    }

    /** 1,024 names with the same String.hashCode. */
    private static String colliding() {
        return IntStream.range(0, 1024)
                .mapToObj(i -> IntStream.range(0, 10)
                        .mapToObj(bit -> (i >> bit & 1) == 0 ? "Aa" : "BB")
                        .collect(Collectors.joining()))
                .map(name -> " " + name + "=\"\"")
                .collect(Collectors.joining());
    }

    private static String header(String content) {
        return BARE.replace("<soap:Body>", "<soap:Header>" + content + "</soap:Header><soap:Body>");
    }

    private static String declared(String encoding) {
        return "<?xml version=\"1.0\" encoding=\"" + encoding + "\"?>" + BARE;
    }

    /** The call with these bytes as its parameter. */
    private static byte[] bytes(String call, int... parameter) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int at = call.indexOf(">1<") + 1;
        bytes.writeBytes(call.substring(0, at).getBytes(UTF_8));
        IntStream.of(parameter).forEach(bytes::write);
        bytes.writeBytes(call.substring(at + 1).getBytes(UTF_8));
        return bytes.toByteArray();
    }
}
