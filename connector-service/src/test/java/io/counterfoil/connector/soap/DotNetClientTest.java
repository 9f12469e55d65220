package io.counterfoil.connector.soap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.connector.Merchant;
import io.counterfoil.local.servers.testing.RealServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Every answer of every call, as the .NET client of the Web Connector reads it. */
@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "database", value = "connector"))
class DotNetClientTest {

    private final DotNetClient client = new DotNetClient(RawHttp.from("127.0.0.80"));

    private List<String> signIn(String user, String password) {
        return client.strings("authenticate", "strUserName", user, "strPassword", password);
    }

    @Test
    void readsTheCallsBeforeASignIn() {
        assertEquals("Counterfoil 1", client.string("serverVersion"));
        assertEquals("", client.string("clientVersion", "strVersion", "34.0.10002.91"));
    }

    @Test
    void readsARefusedSignInAndItsReason() {
        List<String> answer = signIn("sc-nobody", "wrong");

        assertEquals(List.of("", "nvu"), answer);
        assertTrue(client.string("getLastError", "ticket", answer.get(0)).contains("New password"));
        assertEquals("OK", client.string("closeConnection", "ticket", answer.get(0)));
    }

    @Test
    void readsASessionFromSignInToNoWork() {
        Merchant merchant = Merchant.signedUp();
        String user = merchant.login().userName();
        String password = merchant.newPassword();

        List<String> work = signIn(user, password);
        assertEquals("", work.get(1));
        assertEquals(2, work.size());
        assertEquals("", client.string("connectionError", "ticket", work.get(0), "hresult", "0x80040408"));
        assertTrue(client.string("sendRequestXML", "ticket", work.get(0)).contains("<CompanyQueryRq"));
        assertEquals(-1, client.number("receiveResponseXML", "ticket", work.get(0), "response", "x"));
        assertTrue(client.string("getLastError", "ticket", work.get(0)).contains("company file"));
        assertEquals("done", client.string("connectionError", "ticket", work.get(0), "hresult", "0x80040408"));
        assertEquals("OK", client.string("closeConnection", "ticket", work.get(0)));
    }

    @Test
    void readsThatThereIsNoWork() {
        Merchant merchant = Merchant.unknownToTheShop();
        List<String> none = signIn(merchant.login().userName(), merchant.newPassword());

        assertEquals("none", none.get(1));
        assertEquals("", client.string("sendRequestXML", "ticket", none.get(0)));
        assertEquals(-1, client.number("receiveResponseXML", "ticket", none.get(0), "response", "x"));
        assertEquals("done", client.string("connectionError", "ticket", none.get(0), "hresult", "0x80040408"));
        assertEquals(
                "There was nothing to do. The next update asks again.",
                client.string("getLastError", "ticket", none.get(0)));
        assertEquals("OK", client.string("closeConnection", "ticket", none.get(0)));
    }

    @Test
    void readsTheCompanyFileToOpen() {
        Merchant merchant = Merchant.signedUp();
        String path = "C:\\Users\\Public\\Büro & Söhne\\Harbour.qbw";
        RestAssured.given()
                .auth()
                .oauth2(merchant.token())
                .contentType(ContentType.JSON)
                .body(Map.of("path", path))
                .put("/internal/stores/" + merchant.store() + "/web-connector/company-path")
                .then()
                .statusCode(200);

        assertEquals(
                path,
                signIn(merchant.login().userName(), merchant.newPassword()).get(1));
    }

    @Test
    void readsInteractiveCallsThatAskForNothing() {
        assertEquals("", client.string("getInteractiveURL", "wcTicket", "x", "sessionID", "y"));
        assertEquals("", client.string("interactiveRejected", "wcTicket", "x", "reason", "y"));
        assertEquals("Done", client.string("interactiveDone", "wcTicket", "x"));
    }

    @Test
    void readsAFaultInWordsForPeople() {
        String words = assertThrows(DotNetClient.Failure.class, () -> client.string("dropEverything"))
                .getMessage();

        assertEquals("This call is not one of the Web Connector's.", words);
    }

    @Test
    void readsThatCounterfoilIsBusyWhileTheDatabaseIsAway() {
        Merchant merchant = Merchant.signedUp();
        String user = merchant.login().userName();
        String password = merchant.newPassword();
        String ticket = signIn(user, password).get(0);

        merchant.whileTheDatabaseIsAway(() -> {
            assertEquals(List.of("", "busy", "60"), signIn(user, password));
            assertEquals(
                    "Counterfoil could not answer this call. Nothing is lost: the next update goes on where this one"
                            + " stopped.",
                    assertThrows(DotNetClient.Failure.class, () -> client.string("sendRequestXML", "ticket", ticket))
                            .getMessage());
            assertEquals("Counterfoil 1", client.string("serverVersion"));
        });

        assertEquals("", signIn(user, password).get(1));
    }
}
