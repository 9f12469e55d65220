package io.counterfoil.connector.soap;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
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
