package io.counterfoil.connector.soap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.connector.Merchant;
import io.counterfoil.connector.Soap;
import io.counterfoil.local.servers.testing.RealServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who tries to get in, and what is tried with tickets: the attacks 25 to 37 that end at the door, by their numbers. */
@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "database", value = "connector"))
class HostileSignInsTest {

    private static final List<String> NVU = List.of("", "nvu");

    /** 25: the flooding address is refused, all answers are equal, and the store is not locked. */
    @Test
    void aFloodOfSignInsClosesTheDoorToItsAddressOnly() {
        DotNetClient flood = new DotNetClient(RawHttp.from("127.0.0.25"));
        Merchant merchant = Merchant.signedUp();
        String user = merchant.login().userName();
        String password = merchant.newPassword();

        List<List<String>> answers = IntStream.range(0, 60)
                .mapToObj(i -> signIn(flood, i % 2 == 0 ? user : "sc-" + i, "guess " + i))
                .distinct()
                .toList();

        assertEquals(List.of(NVU), answers);
        assertEquals(NVU, signIn(flood, user, password));
        assertEquals(
                "",
                signIn(new DotNetClient(RawHttp.from("127.0.0.125")), user, password)
                        .get(1));
    }

    /** Hosts of QuickBooks have many merchants behind one address. */
    @Test
    void whoWasLetInBeforeIsLetInFromAFloodingAddressToo() {
        DotNetClient host = new DotNetClient(RawHttp.from("127.0.0.35"));
        Merchant merchant = Merchant.signedUp();
        String user = merchant.login().userName();
        String password = merchant.newPassword();
        signIn(host, user, password);

        IntStream.range(0, 60).forEach(i -> signIn(host, "sc-" + i, "guess"));

        assertEquals("", signIn(host, user, password).get(1));
        assertEquals(NVU, signIn(host, Merchant.signedUp().login().userName(), "guess"));
    }

    /** 26. */
    @ParameterizedTest
    @ValueSource(
            strings = {"' OR 1=1 --", "*)(uid=*", "x\r\nINFO forged line", "${jndi:ldap://127.0.0.1/x}", "%s%n", "é€😀"
            })
    void aStrangeUserNameIsNoUser(String user) {
        assertEquals(NVU, signIn(new DotNetClient(RawHttp.from("127.0.0.26")), user, user));
    }

    /** 26. */
    @Test
    void aUserNameOfAMegabyteIsNotEvenRead() {
        DotNetClient client = new DotNetClient(RawHttp.from("127.0.0.26"));

        assertEquals(NVU, signIn(client, "u".repeat(50_000), "x"));
        assertTrue(assertThrows(DotNetClient.Failure.class, () -> signIn(client, "u".repeat(1_000_000), "x"))
                .getMessage()
                .contains("413"));
    }

    /** 28. */
    @Test
    void guessedTicketsEndIn429ForTheirAddressOnly() {
        RawHttp guesser = RawHttp.from("127.0.0.28");

        List<Integer> statuses = IntStream.range(0, 22)
                .mapToObj(i -> guesser.post(Soap.envelope("sendRequestXML", Map.of("ticket", "guess-" + i))))
                .map(RawHttp.Answer::status)
                .toList();

        assertEquals(List.of(200, 200), statuses.subList(0, 2));
        assertEquals(List.of(429, 429), statuses.subList(20, 22));
        assertEquals(200, guesser.post(Soap.envelope("serverVersion", Map.of())).status());
        assertEquals(
                200,
                RawHttp.from("127.0.0.128")
                        .post(Soap.envelope("sendRequestXML", Map.of("ticket", "guess")))
                        .status());
    }

    /** Web Connectors that were sent away say so with the tickets that they got: that is no guessing. */
    @Test
    void ticketsOfContactsWithoutASessionAreNotCounted() {
        DotNetClient client = new DotNetClient(RawHttp.from("127.0.0.29"));

        List<String> answers = IntStream.range(0, 30)
                .mapToObj(i -> client.string("closeConnection", "ticket", i % 2 == 0 ? "" : Ticketless.ticket()))
                .distinct()
                .toList();

        assertEquals(List.of("OK"), answers);
    }

    /** 37. */
    @ParameterizedTest
    @ValueSource(strings = {"99999999999", "x", "-1", ""})
    void anyVersionOfQuickBooksIsText(String version) {
        DotNetClient client = new DotNetClient(RawHttp.from("127.0.0.37"));

        assertEquals(
                "",
                client.string("sendRequestXML", "ticket", "", "qbXMLMajorVers", version, "qbXMLMinorVers", version));
    }

    private static List<String> signIn(DotNetClient client, String user, String password) {
        return client.strings("authenticate", "strUserName", user, "strPassword", password);
    }

    /** 8: what QuickBooks is said to have answered is XML of a stranger too. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE QBXML [<!ENTITY c SYSTEM \"file:///etc/hostname\">]>",
                "<!DOCTYPE QBXML [<!ENTITY a \"ha\"><!ENTITY c \"&a;&a;&a;&a;\">]>"
            })
    void aHostileAnswerOfQuickBooksIsNoAnswer(String attack) {
        DotNetClient client = new DotNetClient(RawHttp.from("127.0.0.8"));
        String ticket = session(client);

        int percent = client.number("receiveResponseXML", "ticket", ticket, "response", attack + company("&c;"));

        assertEquals(-1, percent);
        assertTrue(client.string("getLastError", "ticket", ticket).startsWith("QuickBooks did not say"));
    }

    /** 12, 22: in the part of a large answer that the first look has not seen. */
    @ParameterizedTest
    @ValueSource(strings = {"<a/>", "\u0000", "&c;", "<![CDATA[", "</response>"})
    void aLargeAnswerIsHeldToTheSameLimits(String attack) {
        RawHttp http = RawHttp.from("127.0.0.12");
        String ticket = session(new DotNetClient(http));
        String call = Soap.envelope("receiveResponseXML", Map.of("ticket", ticket))
                .replace(
                        "</ticket>",
                        "</ticket><response>" + company("Harbour").replace("<", "&lt;") + " ".repeat(100_000)
                                + "</response>");

        assertEquals(200, http.post(call).status());
        assertEquals(
                "Counterfoil could not answer this call. Nothing is lost: the next update goes on where this one stopped.",
                assertThrows(
                                DotNetClient.Failure.class,
                                () -> DotNetClient.body(
                                        http.post(call.replace("</response>", "</response>" + attack.repeat(2_000)))))
                        .getMessage());
    }

    private static String session(DotNetClient client) {
        Merchant merchant = Merchant.signedUp();
        String ticket = signIn(client, merchant.login().userName(), merchant.newPassword())
                .get(0);
        assertTrue(client.string("sendRequestXML", "ticket", ticket).contains("CompanyQueryRq"));
        return ticket;
    }

    private static String company(String name) {
        return "<QBXML><QBXMLMsgsRs><CompanyQueryRs requestID=\"company\" statusCode=\"0\"><CompanyRet><CompanyName>"
                + name + "</CompanyName></CompanyRet></CompanyQueryRs></QBXMLMsgsRs></QBXML>";
    }
}
