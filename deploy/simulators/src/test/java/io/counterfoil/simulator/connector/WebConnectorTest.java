package io.counterfoil.simulator.connector;

import static io.counterfoil.simulator.connector.CannedService.result;
import static io.counterfoil.simulator.connector.CannedService.strings;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.simulator.connector.UpdateResult.Outcome;
import io.counterfoil.simulator.quickbooks.Circumstance;
import io.counterfoil.simulator.quickbooks.CompanyFile;
import io.counterfoil.simulator.xml.Node;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WebConnectorTest {

    private static final String OWNER = "{57F3B9B1-86F1-4fcc-B1EE-566DE1813D20}";
    private static final String ADD_ADA = """
            <?xml version="1.0" encoding="utf-8"?><?qbxml version="13.0"?><QBXML><QBXMLMsgsRq onError="stopOnError" \
            newMessageSetID="N"><CustomerAddRq requestID="1"><CustomerAdd><Name>Ada</Name></CustomerAdd>\
            </CustomerAddRq></QBXMLMsgsRq></QBXML>""";

    @TempDir
    Path folder;

    private CompanyFile file;
    private CannedService service;
    private WebConnector connector;

    @BeforeEach
    void open() throws IOException {
        file = CompanyFile.open(folder, List.of(), Clock.systemDefaultZone());
        service = new CannedService().usual();
        connector = connector(service.address());
    }

    @AfterEach
    void close() throws IOException {
        service.close();
        file.close();
    }

    @Test
    void updateWithWorkGoesThroughAllCallsInOrder() {
        service.giving(Operation.SEND_REQUEST, result(Operation.SEND_REQUEST, ADD_ADA));
        connector.add();

        UpdateResult done = connector.update();

        assertEquals(UpdateResult.of(Outcome.FINISHED, 1, "OK"), done);
        assertEquals(
                List.of(
                        "serverVersion",
                        "clientVersion",
                        "authenticate",
                        "sendRequestXML",
                        "receiveResponseXML",
                        "closeConnection"),
                service.callNames());
        assertEquals("\"http://developer.intuit.com/authenticate\"", service.soapAction(2));
        assertEquals(List.of("strUserName", "strPassword"), names(service.call(2)));
        assertEquals("pass&<>\u00e9", service.call(2).text("strPassword").orElse(""));
        assertEquals(1, file.customers().size());
    }

    @Test
    void firstRequestCarriesTheCompanyAndTheSecondDoesNot() {
        service.giving(Operation.SEND_REQUEST, result(Operation.SEND_REQUEST, ADD_ADA))
                .giving(
                        Operation.RECEIVE_RESPONSE,
                        result(Operation.RECEIVE_RESPONSE, "0"),
                        result(Operation.RECEIVE_RESPONSE, "100"));
        connector.add();

        connector.update();

        List<Node> sends = service.calls(Operation.SEND_REQUEST);
        String hcp = sends.get(0).text("strHCPResponse").orElse("");
        assertTrue(hcp.contains("<HostQueryRs requestID=\"0\" statusCode=\"0\""), hcp);
        assertTrue(hcp.contains("<DataExtValue>{90A44FB5-33D9-4815-AC85-BC87A7E7D1EB}</DataExtValue>"), hcp);
        assertTrue(hcp.contains("LOCKED:SIMULATOR:"), hcp);
        assertEquals("", sends.get(1).text("strHCPResponse").orElse(""));
        assertEquals(file.path(), sends.get(1).text("strCompanyFileName").orElse(""));
        assertEquals(
                List.of(
                        "ticket",
                        "strHCPResponse",
                        "strCompanyFileName",
                        "qbXMLCountry",
                        "qbXMLMajorVers",
                        "qbXMLMinorVers"),
                names(sends.get(0)));
    }

    @Test
    void noWorkNoValidUserAndBusyCloseAtOnce() {
        assertEquals(Outcome.NO_WORK, welcomedBy("T", "none").outcome());
        assertEquals(Outcome.REFUSED, welcomedBy("", "NVU").outcome());
        assertEquals(Outcome.POSTPONED, welcomedBy("T", "busy").outcome());
        assertEquals(90, welcomedBy("T", "", "90").postponedSeconds());

        assertEquals(4, service.calls(Operation.CLOSE_CONNECTION).size());
        assertEquals(0, service.calls(Operation.SEND_REQUEST).size());
    }

    @Test
    void emptyRequestIsAnErrorAndNoOpIsAPause() {
        service.giving(
                        Operation.SEND_REQUEST,
                        result(Operation.SEND_REQUEST, "NoOp"),
                        result(Operation.SEND_REQUEST, ""))
                .giving(
                        Operation.GET_LAST_ERROR,
                        result(Operation.GET_LAST_ERROR, "NoOp"),
                        result(Operation.GET_LAST_ERROR, "out of order"));

        assertEquals(UpdateResult.of(Outcome.ERROR, 0, "out of order"), connector.update());

        assertEquals(2, service.calls(Operation.SEND_REQUEST).size());
        assertEquals(1, service.calls(Operation.CLOSE_CONNECTION).size());
    }

    @Test
    void negativeProgressAsksForTheError() {
        service.giving(Operation.SEND_REQUEST, result(Operation.SEND_REQUEST, ADD_ADA))
                .giving(Operation.RECEIVE_RESPONSE, result(Operation.RECEIVE_RESPONSE, "-1"));

        assertEquals(UpdateResult.of(Outcome.ERROR, 1, "sorry"), connector.update());
    }

    @Test
    void parseErrorOfQuickBooksIsHandedOn() {
        service.giving(Operation.SEND_REQUEST, result(Operation.SEND_REQUEST, "<nonsense/>"));

        connector.update();

        Node receive = service.calls(Operation.RECEIVE_RESPONSE).get(0);
        assertEquals("0x80040400", receive.text("hresult").orElse(""));
        assertEquals("", receive.text("response").orElse(""));
        assertTrue(receive.text("message").isPresent());
    }

    @Test
    void anotherCompanyFileIsAConnectionError() {
        assertEquals(Outcome.CONNECTION_ERROR, welcomedBy("T", "C:\\Other.qbw").outcome());

        assertEquals(
                "0x8004040A",
                service.calls(Operation.CONNECTION_ERROR).get(0).text("hresult").orElse(""));
    }

    @Test
    void dialogAndQuickBooksThatDoesNotRunAreConnectionErrors() {
        service.giving(Operation.SEND_REQUEST, result(Operation.SEND_REQUEST, ADD_ADA))
                .giving(Operation.CONNECTION_ERROR, result(Operation.CONNECTION_ERROR, ""));
        file.circumstances().add(new Circumstance.ModalDialog(), 1);
        file.circumstances().add(new Circumstance.NotRunning(), 1);

        assertEquals(Outcome.FINISHED, connector.update().outcome());

        assertEquals(
                List.of("0x80040414", "0x80040408"),
                service.calls(Operation.CONNECTION_ERROR).stream()
                        .map(call -> call.text("hresult").orElse(""))
                        .toList());
        assertEquals(1, file.customers().size());
    }

    @Test
    void callsOfTwoUpdatesComeInTheOrderInWhichTheyAreAskedFor() throws ExecutionException {
        service.giving(Operation.SEND_REQUEST, result(Operation.SEND_REQUEST, ADD_ADA));
        Steps first = connector.steps();
        Steps second = connector(service.address()).steps();

        first.stepTo(Operation.RECEIVE_RESPONSE);
        assertEquals(1, file.customers().size());
        second.stepTo(Operation.CLOSE_CONNECTION);
        assertEquals(1, service.calls(Operation.RECEIVE_RESPONSE).size());
        assertEquals(Outcome.FINISHED, first.finish().outcome());
        assertEquals(Outcome.FINISHED, second.finish().outcome());

        assertEquals(
                List.of("sendRequestXML", "sendRequestXML", "receiveResponseXML", "receiveResponseXML"),
                service.callNames().stream()
                        .filter(call -> call.endsWith("XML"))
                        .toList());
        assertEquals(1, file.customers().size());
    }

    @Test
    void updateThatIsLeftStandingMakesNoMoreCalls() throws ExecutionException {
        service.giving(Operation.SEND_REQUEST, result(Operation.SEND_REQUEST, ADD_ADA));
        Steps steps = connector.steps();
        steps.stepTo(Operation.RECEIVE_RESPONSE);

        steps.close();

        assertEquals(Outcome.FAILED, steps.finish().outcome());
        assertEquals(1, file.customers().size());
        assertEquals(0, service.calls(Operation.RECEIVE_RESPONSE).size());
        assertEquals(0, service.calls(Operation.CLOSE_CONNECTION).size());
    }

    @Test
    void anotherCompanyFileCanBeOpened() {
        service.giving(Operation.SEND_REQUEST, result(Operation.SEND_REQUEST, ADD_ADA));
        connector.add();
        CompanyFile other = CompanyFile.inMemory(Clock.systemUTC(), 9);
        connector.open(other);

        connector.update();

        String hcp = service.calls(Operation.SEND_REQUEST)
                .get(0)
                .text("strHCPResponse")
                .orElse("");
        assertFalse(hcp.contains("FileID"), hcp);
        assertEquals(0, file.customers().size());
        assertEquals(1, other.customers().size());
    }

    @Test
    void answersThatDotNetCannotReadEndTheUpdateWithTheCodeOfTheCall() {
        assertFailure(
                "QBWC1012", Operation.AUTHENTICATE, "<authenticateResult><string>T</string></authenticateResult>");
        assertFailure("QBWC1012", Operation.AUTHENTICATE, "");
        assertFailure(
                "QBWC1012",
                Operation.AUTHENTICATE,
                strings("T", "")
                        .replace("Result>", "Result xmlns=\"urn:x\">")
                        .replace("</authenticateResult xmlns=\"urn:x\">", "</authenticateResult>"));
        assertFailure("QBWC1041", Operation.SEND_REQUEST, "");
        assertFailure("QBWC1041", Operation.SEND_REQUEST, "<soap:Fault><faultstring>boom</faultstring></soap:Fault>");
        assertFailure("QBWC1042", Operation.RECEIVE_RESPONSE, result(Operation.RECEIVE_RESPONSE, "all"));
    }

    @Test
    void wrongTypeAndWrongStatusFail() {
        service.giving(Operation.SEND_REQUEST, result(Operation.SEND_REQUEST, ADD_ADA));

        assertEquals(Outcome.FAILED, updateWith(200, "text/html"));
        assertEquals(Outcome.FAILED, updateWith(404, "text/xml; charset=utf-8"));
        assertEquals(Outcome.FAILED, updateWith(302, "text/xml; charset=utf-8"));
        assertEquals(Outcome.FINISHED, updateWith(500, "text/xml; charset=utf-8"));
    }

    @Test
    void resultInAnotherNamespaceIsNoResult() {
        String wrong = "<sendRequestXMLResult xmlns=\"\">NoOp</sendRequestXMLResult>";

        assertFailure("QBWC1041", Operation.SEND_REQUEST, wrong);
    }

    @Test
    void droppedResponseLeavesTheWorkDoneAndTellsNobody() {
        service.giving(Operation.SEND_REQUEST, result(Operation.SEND_REQUEST, ADD_ADA));
        connector.faults().add(new Fault.DropResponse());

        assertEquals(Outcome.DROPPED, connector.update().outcome());

        assertEquals(1, file.customers().size());
        assertEquals(0, service.calls(Operation.RECEIVE_RESPONSE).size());
        assertEquals(Outcome.FINISHED, connector.update().outcome());
        assertEquals(1, file.customers().size());
    }

    @Test
    void callIsRepeatedOnce() {
        service.giving(Operation.SEND_REQUEST, result(Operation.SEND_REQUEST, ADD_ADA));
        connector.faults().add(new Fault.Repeat(Operation.RECEIVE_RESPONSE));

        connector.update();

        List<Node> receives = service.calls(Operation.RECEIVE_RESPONSE);
        assertEquals(2, receives.size());
        assertEquals(receives.get(0), receives.get(1));
    }

    @Test
    void processDiesWhereItIsTold() {
        service.giving(Operation.SEND_REQUEST, result(Operation.SEND_REQUEST, ADD_ADA));
        connector.faults().add(new Fault.Die(Operation.RECEIVE_RESPONSE, Fault.Moment.BEFORE));

        assertThrows(Died.class, connector::update);

        assertEquals(1, file.customers().size());
        assertEquals(0, service.calls(Operation.RECEIVE_RESPONSE).size());
    }

    @Test
    void forgottenMessageSetIsDoneAgain() {
        String receipt = ADD_ADA.replaceAll(
                "<CustomerAddRq.*</CustomerAddRq>",
                "<SalesReceiptAddRq><SalesReceiptAdd><SalesReceiptLineAdd><Desc>d</Desc></SalesReceiptLineAdd>"
                        + "</SalesReceiptAdd></SalesReceiptAddRq>");
        service.giving(Operation.SEND_REQUEST, result(Operation.SEND_REQUEST, receipt));
        connector.update();
        connector.update();
        assertEquals(1, file.receipts().size());
        connector.faults().add(new Fault.ForgetMessageSets());

        connector.update();

        assertEquals(2, file.receipts().size());
    }

    @Test
    void failureOnDemandDoesNothing() {
        service.giving(Operation.SEND_REQUEST, result(Operation.SEND_REQUEST, ADD_ADA));
        connector.faults().add(new Fault.AnswerHresult("0x80040402", "Unexpected error."));

        connector.update();

        assertEquals(
                "0x80040402",
                service.calls(Operation.RECEIVE_RESPONSE).get(0).text("hresult").orElse(""));
        assertEquals(0, file.customers().size());
    }

    @Test
    void importDemandsWhatTheRealOneDemands() {
        assertRefused("QBWC1001", "http://127.0.0.1:1/qbwc");
        assertRefused("QBWC1010", "http://shop.example/qbwc");
        assertRefused("QBWC1000", "https://shop.example/qbwc");
        connector.add();
        connector.add();
        file.putDataExt(OWNER, "FileID", "{00000000-0000-0000-0000-000000000000}");
        assertThrows(ImportRefused.class, connector::add);
    }

    @Test
    void qwcFileIsReadInAnyOrder() {
        QwcFile qwc = QwcFile.parse("<QBWCXML><UserName>u</UserName><FileID>{F}</FileID><AppName>A</AppName><AppID/>"
                + "<OwnerID>{O}</OwnerID><AppURL>http://localhost/a</AppURL><AppSupport>http://localhost/s</AppSupport>"
                + "</QBWCXML>");

        assertEquals("u", qwc.userName());
        assertThrows(ImportRefused.class, () -> QwcFile.parse("<QBWCXML><UserName>u</UserName></QBWCXML>"));
    }

    private static final class Died extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private WebConnector connector(URI address) {
        QwcFile qwc = new QwcFile(
                "App",
                address,
                service.address().resolve("/support"),
                "user",
                OWNER,
                "{90A44FB5-33D9-4815-AC85-BC87A7E7D1EB}");
        ConnectorSettings settings =
                new ConnectorSettings(Duration.ofMillis(1), Duration.ofSeconds(10), "SIMULATOR", () -> {
                    throw new Died();
                });
        return new WebConnector(qwc, "pass&<>\u00e9", file, settings, new ConnectorLog(Clock.systemUTC(), line -> {}));
    }

    private UpdateResult welcomedBy(String... strings) {
        service.giving(Operation.AUTHENTICATE, strings(strings));
        return connector.update();
    }

    private Outcome updateWith(int status, String contentType) {
        service.as(status, contentType);
        return connector.update().outcome();
    }

    private void assertFailure(String code, Operation operation, String inner) {
        service.usual()
                .giving(Operation.SEND_REQUEST, result(Operation.SEND_REQUEST, ADD_ADA))
                .giving(operation, inner);
        UpdateResult result = connector.update();
        assertEquals(Outcome.FAILED, result.outcome(), inner);
        assertTrue(result.message().startsWith(code), result.message());
    }

    private void assertRefused(String code, String address) {
        ImportRefused refused = assertThrows(
                ImportRefused.class, () -> connector(URI.create(address)).add());
        assertTrue(String.valueOf(refused.getMessage()).startsWith(code), refused.getMessage());
    }

    private static List<String> names(Node call) {
        return call.children().stream().map(Node::name).toList();
    }
}
