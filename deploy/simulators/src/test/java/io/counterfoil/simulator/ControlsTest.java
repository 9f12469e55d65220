package io.counterfoil.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.simulator.connector.QwcFile;
import io.counterfoil.simulator.connector.WebConnector;
import io.counterfoil.simulator.quickbooks.Circumstance;
import io.counterfoil.simulator.quickbooks.CompanyFile;
import io.counterfoil.simulator.quickbooks.Feature;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ControlsTest {

    private static final String RECEIPT = """
            <?xml version="1.0"?><?qbxml version="13.0"?><QBXML><QBXMLMsgsRq onError="stopOnError">\
            <SalesReceiptAddRq><SalesReceiptAdd><SalesReceiptLineAdd><Desc>d</Desc></SalesReceiptLineAdd>\
            </SalesReceiptAdd></SalesReceiptAddRq></QBXMLMsgsRq></QBXML>""";

    private final CompanyFile file = CompanyFile.inMemory(Clock.systemUTC(), 2);
    private final WebConnector connector = WebConnector.of(
            new QwcFile("App", URI.create("http://localhost/"), URI.create("http://localhost/"), "u", "{O}", "{F}"),
            "pw",
            file);
    private ControlServer control;

    @BeforeEach
    void open() throws IOException {
        control = ControlServer.open(0, connector, file);
    }

    @AfterEach
    void close() {
        control.close();
    }

    @Test
    void circumstancesComeAndGo() throws IOException, InterruptedException {
        ask("POST", "/circumstance", "{\"circumstance\":\"locked\",\"record\":\"Ada\",\"code\":3175,\"times\":2}");
        ask("POST", "/circumstance", "{\"circumstance\":\"off\",\"feature\":\"SALES_TAX\"}");
        ask("POST", "/circumstance", "{\"circumstance\":\"denied\",\"requests\":[],\"code\":3260}");
        ask("POST", "/circumstance", "{\"circumstance\":\"modal-dialog\"}");

        assertEquals(
                List.of(
                        new Circumstance.Locked("Ada", 3175),
                        new Circumstance.Off(Feature.SALES_TAX),
                        new Circumstance.Denied(List.of(), 3260),
                        new Circumstance.ModalDialog()),
                file.circumstances().standing());
        ask("DELETE", "/circumstances", "");
        assertEquals(List.of(), file.circumstances().standing());
    }

    @Test
    void nonsenseIsNoCircumstance() throws IOException, InterruptedException {
        assertEquals(
                400, ask("POST", "/circumstance", "{\"circumstance\":\"rain\"}").statusCode());
        assertEquals(
                400,
                ask("POST", "/circumstance", "{\"circumstance\":\"locked\",\"record\":\"\",\"code\":1}")
                        .statusCode());
        assertEquals(404, ask("GET", "/rain", "").statusCode());
    }

    @Test
    void backupIsMadeAndRestored() throws IOException, InterruptedException {
        file.process(RECEIPT, "");
        ask("POST", "/backup", "");
        file.process(RECEIPT, "");
        assertEquals(2, file.transactions().size());

        ask("POST", "/restore", "");

        assertEquals(1, file.transactions().size());
        assertTrue(ask("GET", "/transactions", "").body().contains("\"type\":\"SalesReceipt\""));
    }

    @Test
    void somebodyAtQuickBooksEntersSomething() throws IOException, InterruptedException {
        HttpResponse<String> answer = ask("POST", "/qbxml", RECEIPT);

        assertEquals(1, file.transactions().size());
        assertTrue(answer.body().contains("SalesReceiptRet"), answer.body());
    }

    @Test
    void otherCompanyFileIsOpened() throws IOException, InterruptedException {
        ask("POST", "/company/other", "");
        assertTrue(!connector.file().path().equals(file.path()));

        ask("POST", "/company/own", "");
        assertEquals(file, connector.file());
    }

    private HttpResponse<String> ask(String method, String path, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + control.port() + path))
                .method(method, BodyPublishers.ofString(body))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }
}
