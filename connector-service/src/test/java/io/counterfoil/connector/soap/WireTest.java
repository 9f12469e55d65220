package io.counterfoil.connector.soap;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.connector.Merchant;
import io.counterfoil.connector.Soap;
import io.counterfoil.local.servers.testing.RealServers;
import io.counterfoil.simulator.connector.QwcFile;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.Socket;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the .NET client of the Web Connector and people with a browser see. */
@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "database", value = "connector"))
class WireTest {

    private static final String VERSION = Soap.envelope("serverVersion", Map.of());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"http://developer.intuit.com/serverVersion\"",
                "http://developer.intuit.com/serverVersion",
                "\"\"",
                ""
            })
    void soapActionMayBeQuotedUnquotedOrEmpty(String action) {
        Soap.post(VERSION, action).then().statusCode(200).body(containsString("Counterfoil 1"));
    }

    @Test
    void answersAreUncompressedXmlWithoutCookies() {
        given().header("Accept-Encoding", "gzip")
                .contentType("text/xml; charset=utf-8")
                .body(VERSION)
                .post("/qbwc")
                .then()
                .statusCode(200)
                .contentType(containsString("text/xml"))
                .header("Content-Encoding", nullValue())
                .header("Set-Cookie", nullValue());
    }

    @Test
    void aClientThatWaitsForContinueIsToldToGoOnBeforeItSendsItsBody() throws IOException {
        try (Socket socket = RawHttp.client().connect()) {
            socket.getOutputStream().write(head("POST /qbwc HTTP/1.1", "Expect: 100-continue"));

            assertEquals("HTTP/1.1 100 Continue\r\n\r\n", RawHttp.head(socket.getInputStream()));
            socket.getOutputStream().write(VERSION.getBytes(UTF_8));
            assertEquals(200, RawHttp.answer(socket.getInputStream()).status());
        }
    }

    @Test
    void oneConnectionServesManyCalls() throws IOException {
        byte[] call = new String(head("POST /qbwc HTTP/1.1", "Expect: 100-continue"), UTF_8)
                .replace("Connection: close", "Connection: Keep-Alive")
                .concat(VERSION)
                .getBytes(UTF_8);
        try (Socket socket = RawHttp.client().connect()) {
            for (int i = 0; i < 3; i++) {
                socket.getOutputStream().write(call);

                assertTrue(RawHttp.answer(socket.getInputStream()).text().contains("Counterfoil 1"));
            }
        }
    }

    @Test
    void http10IsAnsweredWithoutChunks() throws IOException {
        try (Socket socket = RawHttp.client().connect()) {
            socket.getOutputStream().write(head("POST /qbwc HTTP/1.0"));
            socket.getOutputStream().write(VERSION.getBytes(UTF_8));
            RawHttp.Answer answer = RawHttp.answer(socket.getInputStream());

            assertEquals(200, answer.status());
            assertEquals("", answer.header("transfer-encoding"));
            assertTrue(answer.text().endsWith("Envelope>"), answer.text());
        }
    }

    @Test
    void aBodyInChunksIsRead() {
        String chunks = Integer.toHexString(10) + "\r\n" + VERSION.substring(0, 10) + "\r\n"
                + Integer.toHexString(VERSION.length() - 10) + "\r\n" + VERSION.substring(10) + "\r\n0\r\n\r\n";

        assertEquals(
                200,
                RawHttp.client()
                        .send(
                                "POST /qbwc HTTP/1.1",
                                chunks.getBytes(UTF_8),
                                "Content-Type: text/xml; charset=utf-8",
                                "Transfer-Encoding: chunked")
                        .status());
    }

    @Test
    void aBodyThatIsShorterThanItsLengthIsGivenUpInTime() {
        assertEquals(
                408,
                RawHttp.client()
                        .send(
                                "POST /qbwc HTTP/1.1",
                                VERSION.getBytes(UTF_8),
                                "Content-Type: text/xml; charset=utf-8",
                                "Content-Length: " + (VERSION.length() + 1))
                        .status());
    }

    @Test
    void aBodyThatIsLongerThanItsLengthIsAFault() {
        assertEquals(
                500,
                RawHttp.client()
                        .send(
                                "POST /qbwc HTTP/1.1",
                                VERSION.getBytes(UTF_8),
                                "Content-Type: text/xml; charset=utf-8",
                                "Content-Length: " + (VERSION.length() - 1))
                        .status());
    }

    @Test
    void aSlashAtTheEndIsNoRedirect() {
        given().redirects()
                .follow(false)
                .contentType("text/xml; charset=utf-8")
                .body(VERSION)
                .post("/qbwc/")
                .then()
                .statusCode(200);
    }

    private static byte[] head(String firstLine, String... more) {
        return RawHttp.head(
                firstLine,
                Stream.concat(
                                Stream.of(
                                        "Content-Type: text/xml; charset=utf-8", "Content-Length: " + VERSION.length()),
                                Stream.of(more))
                        .toArray(String[]::new));
    }

    @Test
    void anAnswerOfManyMegabytesIsRead() {
        Merchant merchant = Merchant.signedUp();
        DotNetClient client = new DotNetClient(RawHttp.client());
        String ticket = client.strings(
                        "authenticate",
                        "strUserName",
                        merchant.login().userName(),
                        "strPassword",
                        merchant.newPassword())
                .get(0);
        client.string("sendRequestXML", "ticket", ticket);
        String answer = "<QBXML><QBXMLMsgsRs><CompanyQueryRs requestID=\"company\" statusCode=\"0\"><CompanyRet>"
                + "<CompanyName>Harbour</CompanyName><DataExtRet><OwnerID>"
                + merchant.login().ownerId()
                + "</OwnerID><DataExtName>FileID</DataExtName><DataExtValue>"
                + merchant.login().fileId()
                + "</DataExtValue></DataExtRet></CompanyRet></CompanyQueryRs>" + "<!-- é -->".repeat(1_000_000)
                + "</QBXMLMsgsRs></QBXML>";

        assertEquals(100, client.number("receiveResponseXML", "ticket", ticket, "response", answer));
    }

    @Test
    void theLastRefusedSignInIsShownWithWhatToDo() {
        Merchant merchant = Merchant.signedUp();
        String user = merchant.login().userName();
        String path = "/internal/stores/" + merchant.store() + "/web-connector";

        Soap.call("authenticate", "strUserName", user, "strPassword", "guess");
        await().until(() -> refusal(merchant, path), containsString("Make a password here"));
        merchant.newPassword();
        Soap.call("authenticate", "strUserName", user, "strPassword", "guess");
        await().until(() -> refusal(merchant, path), containsString("The user name stays the same."));
        Soap.call("authenticate", "strUserName", user, "strPassword", merchant.newPassword());
        await().until(() -> refusal(merchant, path), containsString("Nothing: "));
    }

    private static String refusal(Merchant merchant, String path) {
        return String.valueOf(given().auth()
                .oauth2(merchant.token())
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .<String>path("lastRefusedSignIn.whatToDo"));
    }

    @Test
    void aNewPasswordKeepsTheUserName() {
        Merchant merchant = Merchant.signedUp();

        String user = given().auth()
                .oauth2(merchant.token())
                .post("/internal/stores/" + merchant.store() + "/web-connector/password")
                .then()
                .statusCode(200)
                .body("note", equalTo("You cannot change your Company Name. Only the Password may be reset."))
                .extract()
                .path("userName");

        assertEquals(merchant.login().userName(), user);
    }

    @Test
    void aSettingThatCannotBeUsedIsRefusedInWords() {
        Merchant merchant = Merchant.signedUp();
        String path = "/internal/stores/" + merchant.store() + "/web-connector";

        given().auth()
                .oauth2(merchant.token())
                .contentType("application/json")
                .body(Map.of("path", "busy"))
                .put(path + "/company-path")
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("detail", containsString("full path"));
        given().auth()
                .oauth2(merchant.token())
                .get(path + "/qwc?minutes=0")
                .then()
                .statusCode(409)
                .body("detail", containsString("minutes"));
    }

    @Test
    void theTwoAnswersOfASignInStandInIntuitsNamespaceWithoutWhiteSpace() {
        String body = Soap.call("authenticate", "strUserName", "x", "strPassword", "y")
                .asString();

        assertTrue(body.contains("http://developer.intuit.com/"), body);
        assertTrue(body.matches("(?s).*<([a-z0-9]+:)?string></([a-z0-9]+:)?string><([a-z0-9]+:)?string>nvu<.*"), body);
    }

    @Test
    void missingEmptyAndNilParametersMeanTheSame() {
        String nil = Soap.envelope("authenticate", Map.of())
                .replace(
                        "<authenticate xmlns=\"http://developer.intuit.com/\">",
                        "<authenticate xmlns=\"http://developer.intuit.com/\"><strUserName"
                                + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:nil=\"true\"/>");

        List<String> answers = Stream.of(
                        Soap.post(nil, "\"\""),
                        Soap.call("authenticate"),
                        Soap.call("authenticate", "strUserName", "", "strPassword", ""))
                .map(Response::asString)
                .distinct()
                .toList();

        assertEquals(1, answers.size(), answers.toString());
    }

    @Test
    void anUnknownOperationIsAFaultInXml() {
        Soap.call("dropEverything").then().statusCode(500).contentType(containsString("text/xml"));
    }

    @Test
    void aDoctypeIsAFaultAndNoFileIsRead() {
        String attack = "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY f SYSTEM \"file:///etc/passwd\">]>"
                + Soap.envelope("clientVersion", Map.of("strVersion", "1"))
                        .substring("<?xml version=\"1.0\" encoding=\"utf-8\"?>".length())
                        .replace(">1<", ">&f;<");

        Soap.post(attack, "\"\"").then().statusCode(500).body(not(containsString("root:")));
    }

    @Test
    void supportPageAndWsdlAnswerAndTheEndpointItselfOnlyTakesPosts() {
        given().redirects().follow(false).get("/qbwc/support").then().statusCode(200);
        given().get("/qbwc?wsdl").then().statusCode(200).body(containsString("QBWebConnectorSvc"));
        given().get("/qbwc").then().statusCode(405);
        given().put("/qbwc").then().statusCode(405);
    }

    @Test
    void theQwcFileIsTheSameWheneverItIsDownloadedAndHasEveryElement() {
        Merchant merchant = Merchant.signedUp();

        QwcFile first = merchant.login();
        QwcFile second = merchant.login();
        String xml = given().auth()
                .oauth2(merchant.token())
                .queryParam("name", "A & B")
                .queryParam("minutes", 7)
                .get("/internal/stores/" + merchant.store() + "/web-connector/qwc")
                .asString();

        assertEquals(first, second);
        assertTrue(xml.contains("<RunEveryNMinutes>7</RunEveryNMinutes>"), xml);
        assertTrue(xml.contains("<AppDisplayName>Counterfoil: A &amp; B</AppDisplayName>"), xml);
        assertTrue(!xml.contains("IsReadOnly"), xml);
    }

    @Test
    void aLoginIsShownToItsTenantOnlyAndToNobodyWithoutAToken() {
        Merchant merchant = Merchant.signedUp();
        merchant.login();
        String path = "/internal/stores/" + merchant.store() + "/web-connector";

        given().get(path).then().statusCode(401);
        given().auth().oauth2(Merchant.signedUp().token()).get(path).then().statusCode(404);
        given().auth()
                .oauth2(merchant.token())
                .get(path)
                .then()
                .statusCode(200)
                .body(not(containsString("password\"")));
    }
}
